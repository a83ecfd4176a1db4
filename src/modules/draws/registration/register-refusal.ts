/** Why nobody is registered. */
export type RegisterRefusal = 'closed' | 'already' | 'not-open' | 'gone'
