/** How somebody may be reached. */
export const contactWays = ['name', 'email', 'phone'] as const
export type ContactWay = (typeof contactWays)[number]
