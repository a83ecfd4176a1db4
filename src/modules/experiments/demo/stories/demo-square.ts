import type { Day } from '#kit/dates.ts'
import { consents, joins, lab, line } from './demo-acts.ts'
import { type DemoPeople, daysFrom, type Story } from './story.ts'

/** The protocol of Valbrenne, taken up by a village: the third of its family. */
export function squareStory(today: Day, { paulette, ilyes }: DemoPeople): Story {
  const d = daysFrom(today)
  const check = { do: 'check', link: undefined } as const
  return {
    source: 'demo',
    opening: {
      kind: 'adopted',
      on: d(-26),
      territory: 'saint-aubrac',
      from: 'Tirer au sort sans acheter de fichier',
      title: 'Douze personnes pour la place du Foirail',
      changes:
        'Douze personnes suffisent pour 3 100 habitant·es ; une jarre et des noix numérotées à la place des dés.',
    },
    steps: [
      {
        on: d(-25),
        do: 'reword',
        question: 'Douze personnes tirées au sort suffisent-elles à parler pour un village ?',
        hypothesis:
          'Dans un village, une lettre et une visite touchent presque tout le monde : le vivier ressemble au village sans quotas.',
        summary:
          'La place du Foirail va être refaite. Le village reprend le protocole de Valbrenne, à sa taille.',
      },
      { on: d(-25), do: 'publish' },
      consents(
        d(-20),
        'Même protocole, autre taille : c’est exactement ce qu’une famille doit apprendre.',
      ),
      { on: d(-19), do: 'pass', from: 'idea' },
      joins(d(-18), paulette, 'elected-official', {
        organisation: 'Commune de Saint-Aubrac',
        title: 'Adjointe',
      }),
      joins(d(-18), ilyes, 'officer', { organisation: lab, title: 'Chargé d’expé' }),
      {
        on: d(-17),
        do: 'expect',
        dates: { framing: d(30), agreement: d(60), protocol: d(90), running: d(200) },
      },
      {
        on: d(-15),
        ...check,
        criterion: 'membership',
        text: 'Adhésion reconduite au conseil du mois dernier.',
      },
      {
        on: d(-15),
        ...check,
        criterion: 'novelty',
        text: 'Première reprise dans un village : la taille change tout.',
      },
      {
        on: d(-10),
        ...check,
        criterion: 'sponsorship',
        text: 'Le maire et l’adjointe ont écrit ; l’opposition suit.',
      },
      line(d(-8), 'communication', 'Lettres', { planned: 240 }),
      line(d(-8), 'indemnities', 'Défraiement', { planned: 720 }),
      line(d(-8), 'territory', 'Participation de la commune', { planned: 700 }),
    ],
  }
}
