import type { Day } from '#kit/dates.ts'
import { lab } from './demo-acts.ts'
import { protocolWith, sessions } from './demo-protocol.ts'

const principles: readonly (readonly [id: string, evidence: string])[] = [
  ['clear-mandate', 'Mandat d’une page, lu en séance.'],
  ['link-to-decision', 'Vote du conseil proposition par proposition.'],
  ['independence', 'L’animation ne dépend pas de la commune.'],
  ['sortition', 'Tirage public, trente membres.'],
  ['facilitation', 'Deux personnes du Labo.'],
  ['three-steps', 'Voir, entendre, écrire.'],
  ['opposing-experts', 'Deux hydrologues en désaccord.'],
  ['backing', 'Le maire ouvre, l’opposition siège au comité.'],
  ['transparency', 'Auditions ouvertes à qui veut.'],
  ['follow-up', 'Réponse due dans les soixante jours.'],
]

/** The ten principles, as the committee examined them. */
const waterPrinciples = principles.map(([id, evidence]) => ({
  id,
  state: id === 'transparency' ? 'partly' : 'held',
  severity: [
    'clear-mandate',
    'link-to-decision',
    'independence',
    'sortition',
    'follow-up',
  ].includes(id)
    ? 'red-line'
    : 'principle',
  evidence,
  remark: id === 'transparency' ? 'Les tables de travail, elles, restent fermées.' : '',
}))

export function waterProtocol(d: (count: number) => Day) {
  return protocolWith({
    authors: { answer: ['Commune de Saint-Aubrac', lab] },
    context: {
      answer:
        'Saint-Aubrac, 3 100 habitant·es, une seule source. Deux étés sur trois, l’eau est coupée quelques heures par jour.',
    },
    novelty: {
      answer:
        'Une assemblée tirée au sort dans une très petite commune, sur un bien que tout le monde utilise et que certain·es vendent.',
    },
    objectives: {
      answer: [
        'Des règles de partage votables',
        'Que chacun·e ait vu la source',
        'Une réponse à chaque proposition',
      ],
    },
    mandate: {
      answer:
        'Proposer comment partager l’eau du 15 juin au 15 septembre. Le prix de l’eau et la priorité à l’hôpital ne se discutent pas.',
    },
    'decision-link': {
      answer: 'Le conseil vote chaque proposition dans les soixante jours, avec ses raisons.',
    },
    'method-principles': {
      answer:
        '1. Tirer trente personnes en public.\n2. Voir la source.\n3. Entendre celles et ceux qui en vivent.\n4. Écrire, puis voter à mains cachées.',
    },
    audience: {
      answer:
        'Toute personne majeure qui a un compteur d’eau, ou vit sous le toit de quelqu’un qui en a un.',
    },
    'participants-planned': { answer: 30 },
    'number-rationale': {
      answer: 'Trente : une personne sur cent. Cinq tables de six dans la salle des fêtes.',
    },
    representativeness: {
      answer: [
        {
          id: 'use',
          trait: 'Usage de l’eau',
          target: 'Foyers : 20 ; élevage : 6 ; tourisme : 4',
          source: 'Registre des compteurs',
        },
        { id: 'age', trait: 'Âge', target: 'Moins de 35 ans : 6 à 8', source: 'Recensement' },
      ],
    },
    recruitment: {
      answer: 'Lettre à tous les compteurs, tirage à la main dans une jarre, dix suppléant·es.',
    },
    phases: {
      answer: [
        {
          id: 'recruit',
          title: 'Tirer au sort',
          purpose: 'En public, à la halle.',
          startsOn: d(-250),
          endsOn: d(-232),
          milestones: [],
          dependsOn: [],
          instruments: [
            sessions('draw', {
              format: 'meeting',
              sessions: 1,
              participants: 50,
              minutes: 90,
              place: 'Halle',
            }),
          ],
        },
        {
          id: 'assembly',
          title: 'Quatre journées d’assemblée',
          purpose: 'Voir, entendre, discuter, écrire.',
          startsOn: d(-215),
          endsOn: d(-120),
          milestones: [{ id: 'vote', title: 'Propositions votées', on: d(-125) }],
          dependsOn: ['recruit'],
          instruments: [
            sessions('saturdays', {
              format: 'assembly',
              sessions: 4,
              participants: 30,
              minutes: 360,
              place: 'Salle des fêtes',
            }),
          ],
        },
        {
          id: 'return',
          title: 'Restitution au village',
          purpose: 'Dire ce qui a été voté, et pourquoi.',
          startsOn: d(-110),
          endsOn: d(-108),
          milestones: [],
          dependsOn: ['assembly'],
          instruments: [],
        },
      ],
    },
    comparison: {
      answer:
        'Avant et après : confiance envers le conseil, mesurée par la même question à trente personnes.',
    },
    indicators: {
      answer: [
        {
          id: 'voted',
          name: 'Propositions votées telles quelles',
          unit: 'sur 4',
          baseline: '',
          target: '3',
          source: 'Délibérations',
          when: 'Soixante jours après',
        },
        {
          id: 'stay',
          name: 'Membres présents à la dernière séance',
          unit: 'sur 30',
          baseline: '',
          target: '20',
          source: 'Émargement',
        },
      ],
    },
    'decision-rule': {
      answer:
        'Raison : trois propositions votées sans être réécrites. Tort : moins de deux, ou moins de quinze membres à la fin.',
    },
    budget: {
      answer: [
        {
          id: 'costs',
          label: 'Indemnités, repas, hydrologues, animation',
          side: 'expense',
          amount: 1400000,
          days: 9,
        },
        { id: 'income', label: 'Commune et agence de l’eau', side: 'income', amount: 1400000 },
      ],
    },
    'stop-criteria': { answer: ['Moins de quinze membres à deux séances de suite'] },
    'checklist-local-convention': { answer: waterPrinciples },
  })
}
