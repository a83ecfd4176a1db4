const circle = (slug: string) => `/cercles/${slug}`

export const paths = {
  circles: '/cercles',
  add: '/cercles/nouveau',
  circle,
  edit: (slug: string) => `${circle(slug)}/modifier`,
  members: (slug: string) => `${circle(slug)}/membres`,
  leave: (slug: string, member: string) => `${circle(slug)}/membres/${member}/depart`,
  roles: (slug: string) => `${circle(slug)}/roles`,
  role: (slug: string, id: string) => `${circle(slug)}/roles/${id}`,
  endRole: (slug: string, id: string) => `${circle(slug)}/roles/${id}/supprimer`,
  mandates: (slug: string, id: string) => `${circle(slug)}/roles/${id}/mandats`,
  endMandate: (slug: string, id: string, mandate: string) =>
    `${circle(slug)}/roles/${id}/mandats/${mandate}/terminer`,
} as const
