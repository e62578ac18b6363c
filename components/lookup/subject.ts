/** What is asked: every service in a Region, or a service in every Region. */
export type Subject = { readonly region: string } | { readonly service: string };
