import { defineTexts } from '#kit/texts.ts'

export const circleTexts = defineTexts(
  {
    group: 'La maison',
    circles: 'Cercles et rôles',
    lead: 'Qui décide de quoi, et qui tient quel rôle : chaque cercle décide seul dans son domaine.',
    empty: 'Aucun cercle pour l’instant',
    emptyText:
      'Les cercles apparaîtront ici, avec leurs rôles, dès que l’équipe en aura ouvert un.',
    table: 'Les cercles',
    circle: 'Cercle',
    purpose: 'Raison d’être',
    heldBy: 'Tenu par',
  },
  {
    group: 'The house',
    circles: 'Circles and roles',
    lead: 'Who decides what, and who holds which role: each circle decides by itself in its domain.',
    empty: 'No circle yet',
    emptyText: 'Circles will appear here, with their roles, as soon as the team opens one.',
    table: 'Circles',
    circle: 'Circle',
    purpose: 'Purpose',
    heldBy: 'Held by',
  },
)
