import { defineTexts } from '#kit/texts.ts'

export const ownTexts = defineTexts(
  {
    own: 'Mon territoire',
    title: 'Vos territoires',
    lead: 'Les territoires pour lesquels vous avez un rôle ou un mandat.',
    nowhere: 'Votre compte n’est rattaché à aucun territoire',
    nowhereText:
      'Un membre de l’équipe rattache votre compte au territoire où vous travaillez ou êtes élu·e. Dites-lui lequel, et quelle y est votre fonction.',
    write: 'Écrire à l’équipe',
    find: 'Trouver un territoire',
  },
  {
    own: 'My territory',
    title: 'Your territories',
    lead: 'The territories for which you have a role or a mandate.',
    nowhere: 'Your account is tied to no territory',
    nowhereText:
      'Somebody of the team ties your account to the territory where you work or are elected. Tell them which one, and what you do there.',
    write: 'Write to the team',
    find: 'Find a territory',
  },
)
