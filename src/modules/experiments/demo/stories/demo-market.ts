import type { Day } from '#kit/dates.ts'
import {
  answers,
  consents,
  joins,
  lab,
  line,
  meets,
  meetsAll,
  participants,
  signs,
} from './demo-acts.ts'
import { protocolWith, sessions } from './demo-protocol.ts'
import { type DemoPeople, daysFrom, type Step, type Story } from './story.ts'

const town = 'Commune de Valbrenne'

/** At the end of its line: what the letter did not give, the market did. */
export function marketStory(today: Day, people: DemoPeople): Story {
  const d = daysFrom(today)
  return {
    source: 'demo',
    opening: {
      kind: 'created',
      on: d(-390),
      territory: 'valbrenne',
      open: true,
      words: {
        title: 'Le conseil municipal au marché',
        question: 'Qui parle au conseil quand il s’installe une heure au marché ?',
        hypothesis:
          'La moitié des personnes qui prennent la parole n’étaient jamais venues au conseil.',
        summary:
          'Après une boîte aux lettres restée vide, la commune essaie l’inverse : aller là où les gens parlent déjà.',
        challenges: ['diversify_participants', 'lasting_relationship'],
      },
    },
    steps: [...before(d, people), ...running(d), ...ending(d)],
  }
}

type Days = (count: number) => Day

function before(d: Days, { odile, ilyes, nour, jeanne }: DemoPeople): readonly Step[] {
  return [
    consents(d(-385), 'Suite directe de l’essai arrêté. Sans objection.'),
    { on: d(-384), do: 'pass', from: 'idea' },
    joins(d(-380), odile, 'elected-official', { organisation: town, title: 'Maire' }),
    joins(d(-380), ilyes, 'officer', { organisation: lab, title: 'Chargé d’expé' }),
    joins(d(-375), nour, 'researcher', {
      organisation: 'Laboratoire de sociologie',
      title: 'Chercheuse',
    }),
    joins(d(-375), jeanne, 'volunteer', {
      organisation: 'Bénévole',
      title: 'Accueil sous la halle',
    }),
    ...meetsAll(d(-370)),
    line(d(-369), 'venue', 'Barnum et bancs', { planned: 380 }),
    line(d(-369), 'staff', 'Temps du Labo', { planned: 1_200, days: [3, undefined] }),
    line(d(-369), 'territory', 'Participation de la commune', { planned: 1_600 }),
    { on: d(-365), do: 'pass', from: 'framing' },
    signs(
      { votedOn: d(-352), signedOn: d(-350), startsOn: d(-349), endsOn: d(-100) },
      {
        object: 'Tenir une heure du conseil au marché, six fois.',
        territory: town,
        by: 'Odile Serre',
        title: 'Maire',
        deliberation: 'n° 27',
        place: 'Place du marché',
        amount: 1_600,
      },
    ),
    {
      on: d(-350),
      do: 'promise',
      party: town,
      text: 'Répondre à chaque parole au marché suivant',
      dueOn: d(-150),
    },
    { on: d(-349), do: 'pass', from: 'agreement' },
    { on: d(-348), do: 'write-protocol', answers: marketProtocol(d) },
    {
      on: d(-340),
      do: 'adopt-protocol',
      circle: 'Comité de l’expérimentation',
      minutes: 'Adopté sans objection, avec une bonification : un micro et une chaise.',
    },
    { on: d(-338), do: 'freeze' },
    { on: d(-335), do: 'pass', from: 'protocol' },
  ]
}

const turnout = [
  [-320, 14, '1-9', 'Quatorze paroles. Une sur deux n’était jamais venue au conseil.'],
  [
    -292,
    22,
    '2-11',
    'Les trottoirs, surtout. La réponse au marché précédent a été lue d’abord : applaudie.',
  ],
  [-264, 9, '1-6', 'Sous la pluie, neuf paroles. On tient l’heure quand même.'],
  [-236, 26, '5-16', 'Un élève de troisième demande pourquoi le bus part avant la sonnerie.'],
] as const

function running(d: Days): readonly Step[] {
  return [
    { on: d(-330), do: 'open-phase', phase: 'markets' },
    { on: d(-329), do: 'enrol', phase: 'markets', names: participants(16) },
    ...turnout.flatMap(([day, uncounted, paper, summary], at): readonly Step[] => [
      ...meets(
        {
          on: d(day),
          phase: 'markets',
          session: at + 1,
          title: `Marché, ${['premier', 'deuxième', 'troisième', 'quatrième'][at]} rendez-vous`,
          startsAt: '10:30',
          minutes: 60,
          place: 'Place du marché',
        },
        { minutes: 65, uncounted, paper, summary },
      ),
    ]),
    {
      on: d(-235),
      do: 'propose',
      title: 'Faire partir le car dix minutes plus tard',
      text: '',
      madeBy: 'Marché, quatrième rendez-vous',
      answerDueOn: d(-190),
    },
    answers(d(-210), 1, 'accepted', {
      by: 'Mairie de Valbrenne',
      reason: 'La région a dit oui pour la rentrée.',
      dueOn: d(-120),
    }),
    {
      on: d(-205),
      do: 'close-phase',
      phase: 'markets',
      reason:
        'La commune n’a pas tenu les deux derniers rendez-vous : les quatre premiers avaient répondu à la question.',
    },
    {
      on: d(-204),
      do: 'keep-promise',
      text: 'Répondre à chaque parole au marché suivant',
      state: 'kept',
      note: '67 paroles, 67 réponses lues à voix haute.',
    },
    line(d(-203), 'venue', 'Barnum et bancs', { planned: 380, actual: 410 }),
    line(d(-203), 'staff', 'Temps du Labo', { planned: 1_200, actual: 1_200, days: [3, 4] }),
    line(d(-203), 'territory', 'Participation de la commune', { planned: 1_600, actual: 1_600 }),
    { on: d(-200), do: 'pass', from: 'running' },
  ]
}

function ending(d: Days): readonly Step[] {
  return [
    {
      on: d(-190),
      do: 'ask',
      question: 'Qui parle pour la première fois ?',
      criterion: 'La moitié au moins',
      indicator: 'Question posée à chaque personne',
      source: 'Carnet de l’accueil',
      planned: '50 %',
      finding: '58 % n’étaient jamais venues au conseil, contre 6 % en séance ordinaire.',
    },
    {
      on: d(-180),
      do: 'evaluate',
      form: 'external',
      author: 'Nour Haddad, Laboratoire de sociologie',
      summary:
        'L’hypothèse tient : 58 % de premières fois. L’effet le plus net n’est pas la parole, c’est la réponse lue quatre semaines plus tard.',
      link: undefined,
    },
    { on: d(-178), do: 'pass', from: 'evaluation' },
    {
      on: d(-165),
      do: 'write-sheet',
      words: {
        title: 'Une heure de conseil au marché',
        lead: 'Qui parle au conseil quand il s’installe au marché ?',
        who: 'Soixante-sept personnes, une équipe municipale, une bénévole',
        result: '58 % de personnes venues pour la première fois, contre 6 % en séance ordinaire.',
        limits: 'Deux rendez-vous sur six n’ont pas eu lieu ; un seul marché.',
        redo: 'Un barnum, une chaise, un micro, et la réponse lue au marché suivant.',
        worked: 'Lire d’abord les réponses du mois passé. C’est ce qui fait revenir.',
        advice:
          'Tenez l’heure, même sous la pluie.\n\nNotez chaque parole devant la personne, et relisez-la avec elle.',
        participants: '67 personnes, 4 marchés',
        themes: 'institutions',
        methods: 'aller vers, réunion publique',
        evidenceLevel: 4,
        evidenceReason:
          'La même question a été posée en séance ordinaire avant, et au marché après.',
      },
    },
    { on: d(-160), do: 'publish-sheet' },
    { on: d(-158), do: 'pass', from: 'documentation' },
    answers(d(-155), 1, 'done', {
      by: 'Mairie de Valbrenne',
      reason: 'Le car part à 16 h 50 depuis la rentrée.',
    }),
  ]
}

function marketProtocol(d: Days) {
  return protocolWith({
    authors: { answer: [town, lab] },
    context: {
      answer:
        'Une boîte aux lettres a reçu quatre lettres en trois mois. Au marché, deux mille personnes passent chaque semaine.',
    },
    novelty: {
      answer:
        'Pas une permanence d’élu·es : une heure de conseil, avec ordre du jour et procès-verbal.',
    },
    objectives: {
      answer: ['Six rendez-vous', 'La moitié de premières fois', 'Une réponse à chaque parole'],
    },
    mandate: { without: 'Personne n’est réuni : on parle de ce qu’on veut.' },
    'decision-link': {
      answer:
        'Chaque parole reçoit une réponse lue au marché suivant ; ce qui demande un vote y est mis.',
    },
    'method-principles': {
      answer:
        '1. Un barnum, une chaise, un micro.\n2. Lire les réponses du mois passé.\n3. Écouter une heure.\n4. Relire chaque parole à la personne.',
    },
    audience: { answer: 'Toute personne qui passe, de Valbrenne ou d’ailleurs.' },
    'participants-planned': { answer: 90 },
    'number-rationale': { answer: 'Quinze paroles par heure, six fois.' },
    representativeness: {
      without: 'On ne choisit pas qui passe ; on demande seulement si c’est une première fois.',
    },
    recruitment: { answer: 'Le marché lui-même, et une ardoise la semaine d’avant.' },
    phases: {
      answer: [
        {
          id: 'markets',
          title: 'Six rendez-vous au marché',
          purpose: 'Une heure, toutes les quatre semaines.',
          startsOn: d(-330),
          endsOn: d(-205),
          milestones: [],
          dependsOn: [],
          instruments: [
            sessions('hours', {
              format: 'meeting',
              sessions: 6,
              participants: 15,
              minutes: 60,
              place: 'Place du marché',
            }),
          ],
        },
      ],
    },
    comparison: {
      answer:
        'La même question, « est-ce la première fois que vous parlez au conseil ? », en séance ordinaire et au marché.',
    },
    indicators: {
      answer: [
        {
          id: 'first',
          name: 'Personnes qui parlent pour la première fois',
          unit: '%',
          baseline: '6 %',
          target: '50 %',
          source: 'Carnet de l’accueil',
        },
      ],
    },
    'decision-rule': { answer: 'Raison : 50 % ou plus. Tort : moins de 20 %.' },
    minors: { answer: 'Un enfant parle avec un adulte à côté de lui ; son nom n’est pas écrit.' },
    'evaluation-forms': { answer: ['external'] },
    budget: {
      answer: [
        { id: 'costs', label: 'Barnum et temps du Labo', side: 'expense', amount: 158000, days: 3 },
        { id: 'income', label: 'Commune', side: 'income', amount: 160000 },
      ],
    },
    'stop-criteria': { answer: ['Moins de cinq paroles deux fois de suite'] },
  })
}
