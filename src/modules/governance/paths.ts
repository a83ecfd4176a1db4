const circle = (slug: string) => `/cercles/${slug}`
const meeting = (slug: string, id: string) => `${circle(slug)}/reunions/${id}`

export const paths = {
  circles: '/cercles',
  add: '/cercles/nouveau',
  circle,
  edit: (slug: string) => `${circle(slug)}/modifier`,
  close: (slug: string) => `${circle(slug)}/clore`,
  members: (slug: string) => `${circle(slug)}/membres`,
  roleVotes: (slug: string) => `${circle(slug)}/scrutins`,
  roleVote: (slug: string, role: string) => `${circle(slug)}/scrutins?role=${role}`,
  seats: (slug: string) => `${circle(slug)}/sieges`,
  seatPaste: (slug: string) => `${circle(slug)}/sieges/coller`,
  leave: (slug: string, member: string) => `${circle(slug)}/membres/${member}/depart`,
  roles: (slug: string) => `${circle(slug)}/roles`,
  role: (slug: string, id: string) => `${circle(slug)}/roles/${id}`,
  endRole: (slug: string, id: string) => `${circle(slug)}/roles/${id}/supprimer`,
  mandates: (slug: string, id: string) => `${circle(slug)}/roles/${id}/mandats`,
  endMandate: (slug: string, id: string, mandate: string) =>
    `${circle(slug)}/roles/${id}/mandats/${mandate}/terminer`,
  tensions: (slug: string) => `${circle(slug)}/tensions`,
  tension: (slug: string, id: string) => `${circle(slug)}/tensions/${id}`,
  taskDone: (slug: string, id: string) => `${circle(slug)}/a-faire/${id}/fait`,
  meetings: (slug: string) => `${circle(slug)}/reunions`,
  meeting,
  run: (slug: string, id: string) => `${meeting(slug, id)}/animer`,
  move: (slug: string, id: string) => `${meeting(slug, id)}/etat`,
  presences: (slug: string, id: string) => `${meeting(slug, id)}/presences`,
  items: (slug: string, id: string) => `${meeting(slug, id)}/points`,
  item: (slug: string, id: string, item: string) => `${meeting(slug, id)}/points/${item}`,
  moveItem: (slug: string, id: string, item: string) =>
    `${meeting(slug, id)}/points/${item}/deplacer`,
  rounds: (slug: string, id: string) => `${meeting(slug, id)}/tours`,
  floor: (slug: string, id: string) => `${meeting(slug, id)}/parole`,
  send: (slug: string, id: string) => `${meeting(slug, id)}/envoyer`,
  file: (slug: string, id: string, name: string) => `${meeting(slug, id)}/${name}`,
} as const
