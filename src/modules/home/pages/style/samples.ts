import type { FormState } from '#kit/form.ts'
import { askedForm, box, text } from '#kit/forms/asked-fields.ts'
import type { Grid } from '#kit/grids/grid.ts'
import type { Document } from '#kit/papers/document.ts'
import type { MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import type { Station } from '#ui/StationLine/StationLine.tsx'
import type { TimelineItem } from '#ui/Timeline/Timeline.tsx'

/** Invented matter for the style page: three places that do not exist. */

const labels = [
  ['Idée', '12 avr.'],
  ['Cadrage', '6 mai'],
  ['Accord', '20 juin'],
  ['Protocole', 'figé le 2 sept.'],
  ['En cours', 'depuis le 9 sept.'],
  ['Évaluation', 'avant le 12 mars'],
  ['Documentation', 'avril'],
  ['Diffusion', 'mai'],
] as const

/** A line standing at a rank, from 0; `how` says what happened there. */
export function stationsAt(
  rank: number,
  how: 'on-time' | 'late' | 'stopped' = 'on-time',
): Station[] {
  return labels.map(([label, date], at) => ({
    label,
    date,
    state: at < rank ? 'done' : at > rank ? 'ahead' : how === 'stopped' ? 'stopped' : 'current',
    late: how === 'late' && at === rank,
  }))
}

export const finishedStations: Station[] = labels.map(([label, date]) => ({
  label,
  date,
  state: 'done',
}))

export const mapPoints: MapPoint[] = [
  { label: 'Valbrenne', lon: -1.2, lat: 48.2, kind: 'running', href: '#valbrenne' },
  { label: 'Les Trois-Rives', lon: 4.4, lat: 46.8, kind: 'running', href: '#trois-rives' },
  { label: 'Saint-Aubrac', lon: 3.1, lat: 44.3, kind: 'seeking', href: '#saint-aubrac' },
  { label: 'Commana', lon: -3.96, lat: 48.41, kind: 'documented', href: '#commana' },
  { label: 'Poitiers', lon: 0.34, lat: 46.58, kind: 'documented', href: '#poitiers' },
  { label: 'Libournais', lon: -0.24, lat: 44.92, kind: 'documented', href: '#libournais' },
  { label: 'Grenoble', lon: 5.72, lat: 45.19, kind: 'documented', href: '#grenoble' },
  { label: 'Échirolles', lon: 5.71, lat: 45.15, kind: 'documented', href: '#echirolles' },
  { label: 'Meylan', lon: 5.78, lat: 45.21, kind: 'documented', href: '#meylan' },
  { label: 'Mulhouse', lon: 7.34, lat: 47.75, kind: 'documented', href: '#mulhouse' },
  { label: 'Gers', lon: 0.45, lat: 43.69, kind: 'documented', href: '#gers' },
  { label: 'Toulouse', lon: 1.44, lat: 43.6, kind: 'place', href: '#toulouse' },
  { label: 'Saint-Denis', lon: 55.45, lat: -20.88, kind: 'place', href: '#saint-denis' },
]

export const phases: TimelineItem[] = [
  {
    label: 'Recruter le panel par lettres et porte-à-porte',
    start: '2026-09-09',
    end: '2026-12-12',
    state: 'current',
    late: true,
    href: '#phase-1',
    milestones: [{ label: 'tirage public', day: '2026-12-12' }],
  },
  {
    label: 'Trois séances',
    start: '2027-01-09',
    end: '2027-02-06',
    state: 'ahead',
    href: '#phase-2',
    after: ['Recruter le panel par lettres et porte-à-porte'],
  },
  {
    label: 'Questionnaire avant et après',
    start: '2026-10-01',
    end: '2027-02-20',
    state: 'current',
    href: '#phase-3',
  },
  {
    label: 'Réunion publique dans chaque hameau',
    start: '2026-10-10',
    end: '2026-11-14',
    state: 'stopped',
    href: '#phase-4',
  },
  {
    label: 'Cadrer la question avec le conseil municipal',
    start: '2026-08-20',
    end: '2026-09-04',
    state: 'done',
    href: '#phase-5',
  },
]

export const refusedForm: FormState = {
  values: {
    nom: 'Tirer au sort',
    adresse: 'camille@',
    budget: 'deux mille',
    debut: '',
    texte: 'Une première ligne.\nUne deuxième.',
    mobilisation: 'lettre\nporte',
    accord: '',
  },
  problems: {
    adresse: 'Cette adresse n’est pas complète. Écrivez-la comme prenom@exemple.fr.',
    budget: 'Écrivez un montant en chiffres, par exemple 2 900.',
    debut: 'Remplissez « Quand commencer ? ».',
    commune: 'Choisissez une commune dans la liste.',
    taille: 'Choisissez une réponse.',
    accord: 'Cochez la case pour continuer.',
  },
}

export const sampleDocument: Document = {
  title: 'Protocole',
  language: 'fr',
  authors: ['Commune de Valbrenne'],
  date: new Date('2026-09-02T12:12:00Z'),
  footer: 'CC BY 4.0',
  blocks: [
    { kind: 'heading', level: 1, text: 'La question' },
    {
      kind: 'paragraph',
      text: [
        'Peut-on recruter un panel qui ',
        { bold: 'ressemble à la commune' },
        ' sans acheter de fichier ? Voir la ',
        { link: '/ressources', text: 'fiche de départ' },
        '.',
      ],
    },
    { kind: 'list', ordered: true, items: ['Une lettre signée du maire.', 'Deux visites.'] },
    {
      kind: 'facts',
      items: [
        { name: 'Quoi', value: 'Un panel de vingt-quatre personnes' },
        { name: 'Coût', value: '2 900 € et 19 jours' },
      ],
    },
    {
      kind: 'table',
      caption: 'Ce que la commune répond',
      columns: [{ title: 'Proposition' }, { title: 'Échéance', align: 'right' }],
      rows: [
        ['Garder la garde d’enfants à chaque séance', 'fait'],
        ['Ouvrir le vivier aux seize ans et plus', '15 janv.'],
      ],
    },
    { kind: 'quote', text: 'On a enfin vu des gens qu’on ne voit jamais.', source: 'Une agente' },
    { kind: 'note', title: 'À savoir', text: 'La salle des fêtes remplace la mairie.' },
    { kind: 'blank-lines', label: 'Vos remarques', count: 3 },
  ],
}

export const longWord = 'Intercommunalitéstransfrontalièresexpérimentalement'

/** A form that is described: its questions are drawn by their kind. */
export const sampleQuestions = askedForm({
  nom: text({
    label: {
      fr: 'Quel nom donner à l’expérimentation ?',
      en: 'What should the experiment be called?',
    },
    hint: {
      fr: 'Une phrase courte, que le maire pourrait dire.',
      en: 'A short sentence, that the mayor could say.',
    },
    most: 200,
    required: true,
  }),
})

export const sampleGrid: Grid<unknown> = {
  name: 'lignes',
  form: askedForm({
    poste: text({ label: { fr: 'Poste', en: 'Item' }, most: 80, required: true }),
    montant: text({ label: { fr: 'Montant', en: 'Amount' }, most: 20 }),
    nature: box({ label: { fr: 'En nature', en: 'In kind' } }),
  }),
  row: { fr: 'Ligne', en: 'Line' },
  titles: {},
  key: ['poste'],
  most: 20,
}

/** A line that was written without its name. */
export const gridForm: FormState = {
  values: { 'lignes.new1.poste': '', 'lignes.new1.montant': '45' },
  problems: { 'lignes.new1.poste': 'Remplissez ce champ.' },
}
