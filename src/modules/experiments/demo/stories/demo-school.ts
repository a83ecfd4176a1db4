import type { Day } from '#kit/dates.ts'
import { consents, joins, lab, line, logs, meetsAll } from './demo-acts.ts'
import { type DemoPeople, daysFrom, type Story } from './story.ts'

const rivers = 'Communauté de communes des Trois-Rives'

/** The agreement was voted and still waits for a signature: late. */
export function schoolStory(today: Day, { basile, maelle, tomas }: DemoPeople): Story {
  const d = daysFrom(today)
  return {
    source: 'demo',
    opening: {
      kind: 'created',
      on: d(-150),
      territory: 'les-trois-rives',
      open: true,
      words: {
        title: 'Démocratie au lycée',
        question:
          'Des délégué·es tiré·es au sort représentent-ils et elles autant la classe que des délégué·es élu·es ?',
        hypothesis:
          'Un binôme, une personne élue et une personne tirée au sort, est écouté par davantage d’élèves qu’un binôme élu.',
        summary:
          'Au lycée des Trois-Rives, les mêmes élèves sont délégué·es chaque année. La direction accepte d’essayer dans dix classes sur vingt.',
        challenges: ['diversify_participants', 'culture_of_engagement'],
      },
    },
    steps: [
      consents(
        d(-130),
        'Comparaison possible entre dix classes et dix autres. Réserve : l’accord des familles.',
      ),
      { on: d(-128), do: 'pass', from: 'idea' },
      joins(d(-120), maelle, 'lead', { organisation: lab, title: 'Responsable' }),
      joins(d(-120), basile, 'public-officer', {
        organisation: rivers,
        title: 'Directeur général des services',
      }),
      joins(d(-110), tomas, 'practitioner', {
        organisation: 'Collectif Deux Dés',
        title: 'Animation en classe',
      }),
      ...meetsAll(d(-100), {
        means: 'Une conseillère d’éducation y consacre une demi-journée par semaine.',
      }),
      line(d(-98), 'staff', 'Animation en classe', { planned: 4_200, days: [12, undefined] }),
      line(d(-98), 'communication', 'Cartes et livret', { planned: 600 }),
      line(d(-98), 'territory', 'Participation de la communauté', { planned: 4_800 }),
      { on: d(-80), do: 'pass', from: 'framing' },
      {
        on: d(-78),
        do: 'expect',
        dates: {
          agreement: d(-5),
          protocol: d(40),
          running: d(210),
          evaluation: d(250),
          documentation: d(290),
          dissemination: d(320),
        },
      },
      {
        on: d(-40),
        do: 'agree',
        object: 'Comparer, une année scolaire, deux façons de désigner les délégué·es de classe.',
        preamble: '',
        startsOn: d(20),
        endsOn: d(320),
        amount: 480_000,
        paymentTerms: '',
        deliberationRef: 'n° 203',
        deliberationOn: d(-41),
        signedOn: undefined,
        declarationOn: undefined,
        declarationPlace: '',
        declarationLink: undefined,
        parties: [
          { organisation: rivers, representative: '', representativeTitle: 'Présidente' },
          {
            organisation: lab,
            representative: 'Maëlle Tanguy',
            representativeTitle: 'Responsable',
          },
        ],
      },
      {
        on: d(-40),
        do: 'promise',
        party: rivers,
        text: 'Recueillir l’accord des familles',
        dueOn: d(-1),
      },
      logs(
        d(-15),
        'La signature est repoussée : le conseil du lycée veut relire la lettre aux familles.',
      ),
    ],
  }
}
