import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { DrawState } from '../draw.ts'

export const drawTexts = defineTexts(
  {
    draws: 'Tirages au sort',
    lead: 'Des panels tirés au sort : la règle est publiée avant la première lettre, et n’importe qui peut refaire le calcul.',
    none: 'Aucun tirage au sort n’est publié.',
    noneHelp: 'Quand un panel sera recruté, sa règle se lira ici avant la première lettre.',
    title: 'Titre',
    titleHint: 'Par exemple : Convention sur l’eau',
    state: 'Où il en est',
    seats: 'Places',
    where: 'Territoire',
    create: 'Préparer un tirage au sort',
    createLead:
      'Un titre, un nombre de places : le reste se remplit ensuite, et rien n’est public avant que vous ne publiiez la règle.',
    createSubmit: 'Commencer',
    purpose: 'À quoi servira le panel',
    purposeHint: 'La question posée, et ce qui sera fait de la réponse.',
    panelSize: 'Nombre de places',
    panelSizeHint: 'Par exemple 24 pour une commune, 100 pour une métropole.',
    territory: 'Territoire',
    created: 'Le tirage est créé. Rien n’est public pour l’instant.',
    beingWritten:
      'La règle de ce tirage n’est pas finie : seules les personnes qui l’écrivent voient cette page.',
    beingWrittenInView:
      'La règle de ce tirage n’est pas finie : elle peut encore changer. Elle sera publiée avant la première lettre.',
    voided: 'Ce tirage est annulé',
    turn: (rank: number, all: number) =>
      `${rank === 1 ? '1er' : `${rank}ᵉ`} tirage de ce panel, sur ${writtenNumber(all, 'fr')}`,
    quotas: 'Les quotas',
    free: 'libre',
    range: (min: number, max: number) => (min === max ? String(min) : `${min} à ${max}`),
    relaxed: 'Quotas assouplis',
    relaxedBecause: (day: string, what: string, reason: string) =>
      `Le ${day}. ${what}. Raison : ${reason}`,
  },
  {
    draws: 'Draws by lot',
    lead: 'Panels drawn by lot: the rule is published before the first letter, and anyone can redo the calculation.',
    none: 'No draw by lot is published.',
    noneHelp: 'When a panel is recruited, its rule will be read here before the first letter.',
    title: 'Title',
    titleHint: 'For example: Convention on water',
    state: 'Where it stands',
    seats: 'Seats',
    where: 'Territory',
    create: 'Prepare a draw by lot',
    createLead:
      'A title, a number of seats: the rest comes later, and nothing is public before you publish the rule.',
    createSubmit: 'Begin',
    purpose: 'What the panel is for',
    purposeHint: 'The question asked, and what will be done with the answer.',
    panelSize: 'Number of seats',
    panelSizeHint: 'For example 24 for a town, 100 for a metropolis.',
    territory: 'Territory',
    created: 'The draw is created. Nothing is public yet.',
    beingWritten:
      'The rule of this draw is still being written: only those who work on it see this page.',
    beingWrittenInView:
      'The rule of this draw is not finished: it may still change. It is published before the first letter.',
    voided: 'This draw is void',
    turn: (rank: number, all: number) => `Draw ${rank} of ${all} for this panel`,
    quotas: 'The quotas',
    free: 'free',
    range: (min: number, max: number) => (min === max ? String(min) : `${min} to ${max}`),
    relaxed: 'Quotas relaxed',
    relaxedBecause: (day: string, what: string, reason: string) =>
      `On ${day}. ${what}. Reason: ${reason}`,
  },
)

export const drawStateTexts: Readonly<Record<Locale, Readonly<Record<DrawState, string>>>> = {
  fr: {
    preparing: 'En préparation',
    recruiting: 'Recrutement en cours',
    frozen: 'Vivier figé',
    listed: 'Panels calculés',
    committed: 'Engagé, tirage à venir',
    drawn: 'Tiré',
    closed: 'Clos',
    void: 'Annulé',
  },
  en: {
    preparing: 'In preparation',
    recruiting: 'Recruiting',
    frozen: 'Pool frozen',
    listed: 'Panels computed',
    committed: 'Committed, draw to come',
    drawn: 'Drawn',
    closed: 'Closed',
    void: 'Void',
  },
}
