export const paths = {
  network: '/reseau',
} as const
