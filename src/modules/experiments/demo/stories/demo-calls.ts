import type { Day } from '#kit/dates.ts'
import { type DemoPeople, daysFrom, type Story } from './story.ts'

/** An experiment of the lab that looks for a territory, and has two answers to read. */
export function callStory(today: Day, { basile, paulette }: DemoPeople): Story {
  const d = daysFrom(today)
  return {
    source: 'demo',
    opening: {
      kind: 'created',
      on: d(-60),
      territory: undefined,
      open: true,
      words: {
        title: 'Convention citoyenne locale améliorée',
        question:
          'Ouvrir une convention citoyenne à celles et ceux qui n’ont pas été tiré·es au sort la rend-elle plus légitime ?',
        hypothesis:
          'Quand le public peut poser une question à chaque séance et voter la synthèse, il accepte mieux les propositions, même contraires à son avis.',
        summary:
          'Les conventions travaillent souvent à huis clos, puis remettent un rapport dont personne n’a suivi l’écriture. Le Labo cherche une collectivité qui prépare une convention et veut essayer d’ouvrir les séances.',
        challenges: ['shared_decision', 'scale_participation'],
      },
    },
    steps: [
      { on: d(-59), do: 'expect', dates: { idea: d(60) } },
      {
        on: d(-12),
        do: 'answer-call',
        territory: 'les-trois-rives',
        ...basile,
        title: 'Directeur général des services',
        message:
          'Nous préparons une convention sur les mobilités pour l’automne prochain, avec 41 communes. Ouvrir les séances nous intéresse, les séances fermées au public nous ont déjà fait perdre la confiance des gens.',
      },
      {
        on: d(-5),
        do: 'answer-call',
        territory: 'saint-aubrac',
        ...paulette,
        title: 'Adjointe à l’eau',
        message:
          'Petit village, mais une vraie habitude de l’assemblée : l’an dernier trente personnes ont travaillé sur l’eau. Nous serions prêts à recommencer en public.',
      },
    ],
  }
}

/** Two proposals sent through the public form, which the lab has not read yet. */
export function proposalStories(today: Day, { jeanne, tomas }: DemoPeople): readonly Story[] {
  const d = daysFrom(today)
  return [
    {
      source: 'demo',
      opening: {
        kind: 'proposed',
        on: d(-6),
        territory: 'saint-aubrac',
        by: { ...jeanne, organisation: 'Parents d’élèves' },
        words: {
          title: 'Un conseil des enfants qui décide d’une rue',
          question:
            'Que devient une rue quand ce sont des enfants de huit à onze ans qui en décident ?',
          hypothesis: '',
          summary:
            'La rue de l’école va être refaite. Nous aimerions que les enfants en décident vraiment, avec un budget et un droit de dire non.',
          challenges: ['empowerment'],
        },
      },
      steps: [],
    },
    {
      source: 'demo',
      opening: {
        kind: 'proposed',
        on: d(-2),
        territory: undefined,
        by: { ...tomas, organisation: 'Collectif Deux Dés' },
        words: {
          title: 'Tirer au sort l’ordre du jour du conseil',
          question:
            'Un point de l’ordre du jour tiré au sort parmi les demandes des habitant·es change-t-il les débats ?',
          hypothesis: 'Le conseil parlera de sujets qu’il n’aurait jamais mis à l’ordre du jour.',
          summary:
            'Une urne à la mairie, une demande tirée en séance, dix minutes de débat. Nous cherchons une commune curieuse.',
          challenges: ['restore_trust', 'whole_policy_cycle'],
        },
      },
      steps: [],
    },
  ]
}
