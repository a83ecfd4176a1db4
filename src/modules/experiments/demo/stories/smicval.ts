import { type SheetWords, writtenAuthors, writtenSources } from '../../sheet/nouns.ts'
import { smicvalProtocol } from './smicval-protocol.ts'
import type { Story } from './story.ts'

const method = 'https://www.labodemocratieouverte.org/tirageausortpannelsmicval/'
const seminar = 'https://www.smicval.fr/linnovation-democratique-au-service-du-zero-waste/'

export const smicvalTitle = 'Un panel tiré au sort sans acheter de fichier'
const preparation = '2020-01-28'
const notPublic = (what: string) =>
  `${what} Aucune source publique ne le dit : l’exigence est levée pour pouvoir rejouer la suite, elle n’est pas tenue pour remplie.`

/** What the starter sheet of the centre tells of the same experience. */
export interface SheetGiven extends Pick<SheetWords, 'title' | 'lead'> {
  readonly essential: Readonly<Partial<Record<string, string>>>
  readonly sections: Readonly<Partial<Record<string, string>>>
  readonly sources: readonly { readonly label: string; readonly href: string }[]
  readonly author: { readonly name: string; readonly organisation: string }
  readonly themes: readonly string[]
  readonly methods: readonly string[]
  readonly participants: string
  readonly evidence: { readonly level: number; readonly reason: string }
  /** The day on which the sources were read. */
  readonly readOn: string
}

/** The experiment of SMICVAL, from its public facts. What they do not say is waived in plain sight. */
export function smicvalStory(sheet: SheetGiven): Story {
  return {
    source: 'starter',
    opening: {
      kind: 'created',
      on: preparation,
      territory: 'smicval',
      open: true,
      words: {
        title: smicvalTitle,
        question: sheet.lead,
        hypothesis:
          'Un hasard visible, des critères écrits d’avance et des équipes qui vont sur place suffisent à réunir un panel, sans prestataire ni fichier.',
        summary:
          'Le syndicat qui s’occupe des déchets de 138 communes veut associer des habitant·es à sa politique zéro déchet. Il n’a pas de fichier d’adresses et ne veut pas en acheter.',
        challenges: ['diversify_participants', 'empowerment'],
      },
    },
    steps: [...preparing(), ...running(), ...ending(sheet)],
  }
}

function preparing(): Story['steps'] {
  const on = preparation
  return [
    {
      on,
      do: 'waive',
      requirement: 'steering-decision',
      reason: notPublic('Le comité de pilotage du Labo a dû donner son accord.'),
    },
    { on, do: 'pass', from: 'idea' },
    {
      on,
      do: 'check',
      criterion: 'novelty',
      text: 'La méthode est présentée comme nouvelle : ni prestataire, ni fichier acheté.',
      link: method,
    },
    {
      on,
      do: 'check',
      criterion: 'sponsorship',
      text: 'Une cinquantaine d’élu·es du syndicat se réunissent une séance entière sur ce sujet.',
      link: seminar,
    },
    {
      on,
      do: 'check',
      criterion: 'posture',
      text: 'L’essai est annoncé « dans une logique d’essai-erreur ».',
      link: method,
    },
    {
      on,
      do: 'check',
      criterion: 'openness',
      text: 'La fiche est publiée sous licence libre, avec ses limites.',
      link: method,
    },
    {
      on,
      do: 'waive',
      requirement: 'eligibility-membership',
      reason: notPublic('Le SMICVAL a-t-il adhéré à l’association et signé son manifeste ?'),
    },
    {
      on,
      do: 'waive',
      requirement: 'eligibility-means',
      reason: notPublic('Des équipes de terrain ont existé ; leurs moyens ne sont pas chiffrés.'),
    },
    {
      on,
      do: 'waive',
      requirement: 'eligibility-agreement',
      reason: notPublic('Une convention de partenariat a-t-elle été écrite ?'),
    },
    {
      on,
      do: 'waive',
      requirement: 'economics',
      reason: notPublic('Le coût et son financement.'),
    },
    { on, do: 'pass', from: 'framing' },
    {
      on,
      do: 'waive',
      requirement: 'agreement-signed',
      reason: notPublic('La signature d’une convention.'),
    },
    {
      on,
      do: 'waive',
      requirement: 'deliberation',
      reason: notPublic('La délibération du comité syndical.'),
    },
    {
      on,
      do: 'waive',
      requirement: 'declaration-signed',
      reason: notPublic('La signature de la déclaration des Territoires hautement citoyens.'),
    },
    { on, do: 'pass', from: 'agreement' },
    { on, do: 'write-protocol', answers: smicvalProtocol },
    {
      on,
      do: 'adopt-protocol',
      circle: 'Aucun cercle connu : texte reconstitué',
      minutes:
        'Aucune adoption n’est publiée. Cette ligne existe parce que l’outil ne fige pas un protocole sans adoption ; elle ne prouve rien de ce qui s’est passé à l’époque.',
      link: method,
    },
    { on, do: 'freeze' },
    { on, do: 'pass', from: 'protocol' },
  ]
}

function running(): Story['steps'] {
  const held = { session: 1, screen: [] }
  return [
    { on: '2020-01-29', do: 'open-phase', phase: 'seminar' },
    {
      on: '2020-01-29',
      do: 'enrol',
      phase: 'seminar',
      names: Array.from({ length: 50 }, () => 'Élu·e, nom non publié'),
    },
    {
      on: '2020-01-29',
      do: 'plan-session',
      phase: 'seminar',
      session: 1,
      title: 'L’innovation démocratique au service du zéro déchet',
      onDay: '2020-01-29',
      startsAt: '14:00',
      minutes: 180,
      place: 'SMICVAL',
    },
    {
      on: '2020-01-29',
      do: 'hold',
      phase: 'seminar',
      ...held,
      minutes: 180,
      uncounted: 0,
      paper: '1-50',
      summary:
        'Une cinquantaine d’élu·es, comptée pour cinquante. L’heure et la durée ne sont pas publiées : elles sont reconstituées.',
    },
    {
      on: '2020-01-29',
      do: 'log',
      isPublic: true,
      text: 'Une cinquantaine d’élu·es parlent de déchets et de démocratie : on ne change pas les habitudes sans celles et ceux qui les ont.',
    },
    { on: '2020-01-29', do: 'close-phase', phase: 'seminar' },
    { on: '2020-01-30', do: 'open-phase', phase: 'mandate' },
    { on: '2021-05-24', do: 'close-phase', phase: 'mandate' },
    { on: '2021-05-25', do: 'open-phase', phase: 'field' },
    {
      on: '2021-05-25',
      do: 'enrol',
      phase: 'field',
      names: Array.from({ length: 15 }, () => 'Membre du panel, nom non publié'),
    },
    {
      on: '2021-05-25',
      do: 'plan-session',
      phase: 'field',
      session: 1,
      title: 'Trois jours de terrain',
      onDay: '2021-05-25',
      startsAt: '09:00',
      minutes: 1260,
      place: 'Libournais et Haute-Gironde',
    },
    {
      on: '2021-05-27',
      do: 'hold',
      phase: 'field',
      ...held,
      minutes: 1260,
      uncounted: 0,
      paper: '1-15',
      summary:
        'Du 25 au 27 mai. Quinze personnes au panel. Le nombre de rencontres et de refus n’est pas publié ; la durée est comptée à sept heures par jour.',
    },
    { on: '2021-05-27', do: 'reach', phase: 'field', milestone: 'panel', day: '2021-05-27' },
    {
      on: '2021-05-27',
      do: 'log',
      isPublic: true,
      text: 'Les équipes lancent des fléchettes : c’est le hasard qui décide. La photo est publiée par le Labo.',
    },
    { on: '2021-05-27', do: 'close-phase', phase: 'field' },
    { on: '2021-05-28', do: 'pass', from: 'running' },
  ]
}

function ending(sheet: SheetGiven): Story['steps'] {
  const on = '2021-05-28'
  const line = { indicator: '', planned: '' }
  return [
    {
      on,
      do: 'ask',
      ...line,
      question: 'Peut-on réunir un panel sans prestataire ni fichier ?',
      criterion: 'Le nombre de personnes et de jours prévus est tenu',
      source: method,
      planned: '15 personnes en 3 jours',
      finding: 'Oui à cette échelle : quinze personnes, trois jours de terrain.',
    },
    {
      on,
      do: 'ask',
      ...line,
      question: 'Le panel ressemble-t-il au territoire ?',
      criterion: 'Les critères écrits d’avance sont tenus',
      source: method,
      finding: 'Non publié : ni la liste des critères, ni le profil obtenu.',
    },
    {
      on,
      do: 'ask',
      ...line,
      question: 'Combien cela coûte-t-il ?',
      criterion: 'Le coût complet est connu',
      source: '',
      finding: 'Non publié.',
    },
    {
      on,
      do: 'evaluate',
      form: 'self',
      author: 'Labo de Démocratie Ouverte',
      summary:
        'Le Labo a publié lui-même le récit de l’essai, en annonçant ses apports et ses limites. La date de ce récit n’est pas connue : il est classé au lendemain du terrain. Les limites annoncées ne sont pas détaillées ici.',
      link: method,
    },
    { on, do: 'pass', from: 'evaluation' },
    { on: sheet.readOn, do: 'write-sheet', words: sheetWords(sheet) },
    { on: sheet.readOn, do: 'publish-sheet' },
    { on: sheet.readOn, do: 'pass', from: 'documentation' },
  ]
}

/** The words of the starter sheet take the place of the draft; what they leave out stays empty. */
function sheetWords(sheet: SheetGiven): Partial<SheetWords> {
  const silent = [
    'who',
    'when',
    'cost',
    'result',
    'limits',
    'redo',
    'summary',
    'objectives',
  ] as const
  const more = ['method', 'steps', 'means', 'results', 'difficulties', 'context', 'what'] as const
  const empty = Object.fromEntries([...silent, ...more].map((key) => [key, '']))
  return {
    ...empty,
    ...sheet.essential,
    ...sheet.sections,
    title: sheet.title,
    lead: sheet.lead,
    authors: writtenAuthors([sheet.author]),
    sources: writtenSources(sheet.sources),
    themes: sheet.themes.join(', '),
    methods: sheet.methods.join(', '),
    participants: sheet.participants,
    evidenceLevel: sheet.evidence.level,
    evidenceReason: sheet.evidence.reason,
  }
}
