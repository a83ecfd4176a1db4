import { type DemoPerson, demoPeople } from '#modules/people/index.ts'
import type { ContributionWords, Decision } from '../contribution.ts'
import type { ProgrammeWords, RoomWords, TrackWords } from '../programme-call.ts'

interface DemoSlot {
  readonly day: number
  readonly at: string
  readonly room: string
}

interface DemoOffer {
  readonly by: readonly DemoPerson[]
  readonly words: ContributionWords
  readonly answers: Readonly<Record<string, string>>
  readonly decision?: Decision
  readonly message: string
  readonly told: boolean
  readonly slot?: DemoSlot
  readonly movedTo?: DemoSlot
}

const { odile, basile, paulette, nour, tomas, jeanne } = demoPeople

/** An invented gathering of two days, with a fixed key. */
export const demoGathering = {
  id: '01930000-0000-7000-8000-0000000009e1',
  inDays: 60,
  words: {
    title: 'Rencontres des territoires en essais',
    summary:
      'Deux jours pour raconter ce qui a été tenté, ce qui a marché et ce qui n’a pas marché.',
    description:
      'Élu·es, agent·es, habitant·es et chercheur·ses se retrouvent aux Trois-Rives. On y raconte des expérimentations, terminées ou arrêtées, et l’on repart avec de quoi les refaire.',
    place: 'Halle aux grains, Les Trois-Rives',
  },
  /** Whose mail is whose. */
  homes: {
    'valbrenne.example': { organisation: 'Mairie de Valbrenne', territory: 'Valbrenne' },
    'trois-rives.example': {
      organisation: 'Communauté de communes des Trois-Rives',
      territory: 'Les Trois-Rives',
    },
    'saint-aubrac.example': { organisation: 'Mairie de Saint-Aubrac', territory: 'Saint-Aubrac' },
    'universite.example': { organisation: 'Université de Lorme', territory: '' },
    'collectif.example': { organisation: 'Collectif du Pas de côté', territory: '' },
    'benevoles.example': { organisation: 'Les Bénévoles du bourg', territory: '' },
  } as Readonly<Record<string, { organisation: string; territory: string }>>,
} as const

const call: ProgrammeWords = {
  intro:
    'Racontez une expérimentation, montrez un outil, faites jouer. Ce qui n’a pas marché nous intéresse autant que le reste.',
  opensOn: undefined,
  closesOn: undefined,
  formats: [
    { key: 'pleniere', name: 'Plénière', minutes: 45 },
    { key: 'atelier', name: 'Atelier', minutes: 90 },
    { key: 'visite', name: 'Visite', minutes: 120 },
    { key: 'jeu', name: 'Jeu', minutes: 60 },
  ],
  questions: [{ key: 'q1', label: 'Avec quoi repart-on ?', required: true }],
  criteria: [
    { key: 'interet', label: 'Intérêt pour les territoires' },
    { key: 'preuves', label: 'Preuves et enseignements' },
    { key: 'habitants', label: 'Place donnée aux habitant·es' },
  ],
  scale: 5,
  nameless: false,
  dayFrom: '09:00',
  dayTo: '18:00',
}

const rooms: readonly RoomWords[] = [
  { name: 'Grande halle', capacity: 120, note: 'De plain-pied, boucle magnétique' },
  { name: 'Salle du marché', capacity: 40, note: 'Premier étage, ascenseur' },
  { name: 'Cour couverte', capacity: 25, note: 'Au fond de la halle' },
]

const tracks: readonly TrackWords[] = [
  { name: 'Recruter et inviter', colour: 'blue' },
  { name: 'Décider ensemble', colour: 'green' },
]

export const demoPlaces = {
  call,
  rooms,
  tracks,
  breaks: [
    { title: 'Accueil et café', day: 0, at: '09:00', minutes: 30 },
    { title: 'Repas', day: 0, at: '12:30', minutes: 90 },
    { title: 'Repas', day: 1, at: '12:30', minutes: 90 },
  ],
  note: 'La visite passe au matin : il fera jour.',
} as const

const words = (given: Partial<ContributionWords> & { title: string; summary: string }) => ({
  details: '',
  format: 'atelier',
  track: '',
  language: 'fr' as const,
  needs: '',
  expected: 30,
  recording: false,
  ...given,
})

const bravo = 'Votre récit a convaincu tout le monde.'

export const demoOffers: readonly DemoOffer[] = [
  {
    by: [odile],
    words: words({
      title: 'Quinze personnes, une flèche, un panel',
      summary: 'Comment Valbrenne a tiré au sort son panel sur un plan de la commune.',
      details: 'Le déroulé en une heure, les refus, les relances, et ce que nous referions.',
      format: 'pleniere',
      track: 'Recruter et inviter',
      expected: 90,
      recording: true,
    }),
    answers: { q1: 'Le plan, la lettre et la liste des relances.' },
    decision: 'accepted',
    message: bravo,
    told: true,
    slot: { day: 0, at: '09:30', room: 'Grande halle' },
  },
  {
    by: [nour, tomas],
    words: words({
      title: 'Lire un échec à plusieurs voix',
      summary: 'Trois expérimentations arrêtées, relues par celles et ceux qui les ont arrêtées.',
      track: 'Décider ensemble',
    }),
    answers: { q1: 'Une grille de lecture.' },
    decision: 'accepted',
    message: bravo,
    told: true,
    slot: { day: 0, at: '10:30', room: 'Salle du marché' },
  },
  {
    by: [basile],
    words: words({
      title: 'La halle vue par ses usagers',
      summary: 'Une visite guidée par le panel qui en a redessiné les horaires.',
      format: 'visite',
      expected: 20,
    }),
    answers: { q1: 'Un plan annoté.' },
    decision: 'accepted',
    message: '',
    told: true,
    slot: { day: 0, at: '16:00', room: 'Cour couverte' },
    movedTo: { day: 1, at: '10:00', room: 'Cour couverte' },
  },
  {
    by: [tomas],
    words: words({
      title: 'The council as a board game',
      summary: 'Play a municipal council for an hour: who speaks, who decides, who pays.',
      format: 'jeu',
      language: 'en',
      track: 'Décider ensemble',
      expected: 24,
    }),
    answers: { q1: 'The game itself.' },
    decision: 'accepted',
    message: '',
    told: true,
    slot: { day: 1, at: '14:00', room: 'Salle du marché' },
  },
  {
    by: [paulette],
    words: words({
      title: 'Un village, trois questions, un vote',
      summary: 'Le vote de Saint-Aubrac, raconté par ses scrutatrices.',
      track: 'Décider ensemble',
    }),
    answers: { q1: 'Le bulletin.' },
    decision: 'waiting',
    message: 'Une place peut se libérer le second jour.',
    told: true,
  },
  {
    by: [jeanne],
    words: words({
      title: 'Garder les enfants pour que tout le monde vienne',
      summary: 'Deux ans de garde d’enfants aux réunions publiques : coûts, surprises, effets.',
      track: 'Recruter et inviter',
    }),
    answers: { q1: 'Un budget type.' },
    message: '',
    told: false,
  },
]

/** Scores of each reader for the offers, in their order. */
export const demoReadings: readonly {
  readonly by: DemoPerson
  readonly of: readonly { readonly values: readonly number[]; readonly comment: string }[]
}[] = [
  {
    by: nour,
    of: [
      { values: [5, 5, 4], comment: 'Précis, et honnête sur les refus.' },
      { values: [4, 4, 4], comment: '' },
      { values: [4, 3, 5], comment: '' },
      { values: [3, 3, 4], comment: 'En anglais : le dire au programme.' },
      { values: [5, 2, 4], comment: 'Très beau, peu de preuves.' },
      { values: [4, 4, 5], comment: '' },
    ],
  },
  {
    by: jeanne,
    of: [
      { values: [4, 4, 4], comment: '' },
      { values: [5, 4, 3], comment: 'À garder.' },
      { values: [4, 4, 4], comment: '' },
      { values: [5, 3, 5], comment: '' },
      { values: [2, 2, 3], comment: 'Nous en avons déjà deux de ce genre.' },
      { values: [5, 5, 5], comment: '' },
    ],
  },
]
