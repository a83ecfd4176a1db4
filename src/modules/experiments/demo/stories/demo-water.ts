import type { Day } from '#kit/dates.ts'
import {
  answers,
  consents,
  joins,
  lab,
  line,
  logs,
  meets,
  meetsAll,
  participants,
  proposes,
  signs,
} from './demo-acts.ts'
import { waterProtocol } from './demo-water-protocol.ts'
import { type DemoPeople, daysFrom, type Step, type Story } from './story.ts'

const village = 'Commune de Saint-Aubrac'

/** Saint-Aubrac: the assembly has met, cost more than planned, and its evaluation is late. */
export function waterStory(today: Day, people: DemoPeople): Story {
  const d = daysFrom(today)
  return {
    source: 'demo',
    opening: {
      kind: 'proposed',
      on: d(-420),
      territory: 'saint-aubrac',
      by: { ...people.paulette, organisation: village },
      words: {
        title: 'Une assemblée de citoyen·nes pour l’eau',
        question:
          'Une assemblée tirée au sort peut-elle trouver comment partager l’eau un été sur deux ?',
        hypothesis:
          'Trente personnes qui visitent la source et entendent celles et ceux qui en vivent trouvent des règles que le conseil peut voter.',
        summary:
          'Deux étés sur trois, le village manque d’eau. Les éleveurs, les campings et les personnes qui ont un jardin s’accusent les uns les autres. Le conseil ne veut plus décider seul.',
        challenges: ['shared_decision', 'restore_trust'],
      },
    },
    steps: [...preparing(d, people), ...running(d), ...after(d)],
  }
}

type Days = (count: number) => Day

function preparing(d: Days, { paulette, maelle, nour, jeanne }: DemoPeople): readonly Step[] {
  return [
    { on: d(-412), do: 'accept' },
    consents(
      d(-405),
      'Un vrai conflit d’usage, une commune prête à voter. Objection levée : le mandat dira ce qui ne se négocie pas.',
    ),
    { on: d(-404), do: 'pass', from: 'idea' },
    joins(d(-400), paulette, 'elected-official', {
      organisation: village,
      title: 'Adjointe à l’eau',
    }),
    joins(d(-400), maelle, 'lead', { organisation: lab, title: 'Responsable' }),
    joins(d(-390), nour, 'researcher', {
      organisation: 'Laboratoire de sociologie',
      title: 'Chercheuse',
    }),
    joins(d(-390), jeanne, 'volunteer', { organisation: 'Bénévole', title: 'Accueil des séances' }),
    ...meetsAll(d(-380)),
    line(d(-378), 'indemnities', 'Indemnités des membres', { planned: 5_400 }),
    line(d(-378), 'catering', 'Repas et garde d’enfants', { planned: 2_600 }),
    line(d(-378), 'providers', 'Deux hydrologues', { planned: 2_400 }),
    line(d(-378), 'staff', 'Animation du Labo', { planned: 3_600, days: [9, undefined] }),
    line(d(-378), 'territory', 'Participation de la commune', { planned: 8_000 }),
    line(d(-378), 'grant', 'Agence de l’eau', { planned: 6_000 }),
    { on: d(-370), do: 'pass', from: 'framing' },
    signs(
      { votedOn: d(-352), signedOn: d(-345), startsOn: d(-340), endsOn: d(60) },
      {
        object:
          'Réunir une assemblée tirée au sort sur le partage de l’eau, et répondre à chacune de ses propositions.',
        territory: village,
        by: 'Le maire de Saint-Aubrac',
        title: 'Maire',
        deliberation: 'n° 17',
        place: 'Place du Foirail',
        amount: 8_000,
      },
    ),
    {
      on: d(-345),
      do: 'promise',
      party: village,
      text: 'Répondre à chaque proposition dans les soixante jours',
      dueOn: d(-30),
    },
    { on: d(-345), do: 'promise', party: lab, text: 'Déposer l’évaluation', dueOn: d(-42) },
    { on: d(-340), do: 'pass', from: 'agreement' },
    {
      on: d(-335),
      do: 'expect',
      dates: {
        protocol: d(-240),
        running: d(-80),
        evaluation: d(-42),
        documentation: d(20),
        dissemination: d(60),
      },
    },
    { on: d(-321), do: 'begin-protocol' },
    { on: d(-321), do: 'attach-checklist', name: 'local-convention' },
    { on: d(-320), do: 'write-protocol', answers: waterProtocol(d) },
    {
      on: d(-270),
      do: 'adopt-protocol',
      circle: 'Comité de l’eau',
      minutes: 'Les dix principes examinés un par un. Adopté sans objection.',
    },
    { on: d(-262), do: 'freeze' },
    { on: d(-255), do: 'pass', from: 'protocol' },
  ]
}

function running(d: Days): readonly Step[] {
  return [
    { on: d(-250), do: 'open-phase', phase: 'recruit' },
    { on: d(-236), do: 'enrol', phase: 'recruit', names: participants(20) },
    ...meets(
      {
        on: d(-235),
        phase: 'recruit',
        session: 1,
        title: 'Tirage public',
        startsAt: '11:00',
        minutes: 90,
        place: 'Halle',
      },
      {
        minutes: 75,
        uncounted: 44,
        paper: '1-20',
        summary:
          'Tirage à la main dans une jarre. Trente membres, dix suppléant·es, soixante-quatre personnes pour regarder.',
      },
    ),
    { on: d(-232), do: 'close-phase', phase: 'recruit' },
    { on: d(-230), do: 'open-phase', phase: 'assembly' },
    { on: d(-230), do: 'enrol', phase: 'assembly', names: participants(24) },
    {
      on: d(-225),
      do: 'run-sheet',
      phase: 'assembly',
      session: 1,
      lines: [
        [20, 'Accueil, café, émargement', 'Que chacun·e soit attendu·e'],
        [40, 'Le mandat lu par le maire', 'Savoir ce qui est demandé, et ce qui ne l’est pas'],
        [90, 'Visite de la source', 'Voir avant de parler'],
        [60, 'Repas', ''],
        [90, 'Tables de six : ce qu’on a vu', 'Mettre des mots ensemble'],
        [60, 'Questions aux hydrologues', 'Choisir ce qu’on veut savoir la prochaine fois'],
      ],
    },
    ...meets(
      {
        on: d(-215),
        phase: 'assembly',
        session: 1,
        title: 'Voir la source',
        startsAt: '09:30',
        minutes: 360,
        place: 'Source du Boralde',
      },
      {
        minutes: 380,
        paper: '1-24',
        summary:
          'Vingt-quatre membres sur trente. La visite a duré plus que prévu, personne ne voulait repartir.',
      },
    ),
    logs(
      d(-214),
      'Au bord de la source, une éleveuse et un gérant de camping se sont parlé pour la première fois depuis cinq ans.',
    ),
    ...meets(
      {
        on: d(-187),
        phase: 'assembly',
        session: 2,
        title: 'Entendre celles et ceux qui vivent de l’eau',
        startsAt: '09:30',
        minutes: 360,
        place: 'Salle des fêtes',
      },
      {
        minutes: 355,
        screen: [1, 2, 4, 5, 7, 8, 9, 11, 12, 13],
        paper: '14-22',
        summary: 'Quatre auditions choisies par l’assemblée. Dix-neuf présent·es.',
      },
    ),
    {
      on: d(-160),
      do: 'cancel-session',
      phase: 'assembly',
      session: 3,
      reason:
        'Orages : la route du village était coupée. La séance n’a pas pu être replacée avant l’été.',
    },
    logs(
      d(-159),
      'Séance annulée par les orages. L’assemblée travaille par téléphone en petits groupes, ce n’était pas prévu.',
    ),
    ...meets(
      {
        on: d(-125),
        phase: 'assembly',
        session: 4,
        title: 'Écrire et voter les propositions',
        startsAt: '09:30',
        minutes: 360,
        place: 'Salle des fêtes',
      },
      {
        minutes: 420,
        paper: '1-9, 11-13, 15-18',
        summary: 'Quatre propositions votées, une heure de plus que prévu. Seize présent·es.',
      },
    ),
    ...proposals(d),
    { on: d(-118), do: 'close-phase', phase: 'assembly' },
    line(d(-110), 'indemnities', 'Indemnités des membres', { planned: 5_400, actual: 5_400 }),
    line(d(-110), 'catering', 'Repas et garde d’enfants', { planned: 2_600, actual: 2_600 }),
    line(d(-110), 'providers', 'Deux hydrologues', { planned: 2_400, actual: 2_400 }),
    line(d(-110), 'staff', 'Animation du Labo', { planned: 3_600, actual: 3_600, days: [9, 13] }),
    line(d(-110), 'other-cost', 'Heures en plus et repas de la séance annulée', {
      planned: 2_180,
      actual: 2_180,
      note: 'Non prévu au départ : la séance annulée a été payée quand même.',
    }),
    line(d(-110), 'territory', 'Participation de la commune', { planned: 8_000, actual: 8_000 }),
    line(d(-110), 'grant', 'Agence de l’eau', { planned: 6_000, actual: 6_000 }),
    {
      on: d(-105),
      do: 'cancel-phase',
      phase: 'return',
      reason:
        'La restitution publique attend les réponses du conseil : avant, l’équipe n’aurait rien eu à dire.',
    },
    { on: d(-100), do: 'pass', from: 'running' },
  ]
}

function proposals(d: Days): readonly Step[] {
  const by = 'Assemblée pour l’eau'
  return [
    proposes(d(-120), 'Un tour d’arrosage par quartier, affiché chaque semaine', by, d(-60)),
    proposes(d(-120), 'Récupérer l’eau de pluie sur les toits communaux', by, d(-60)),
    proposes(d(-120), 'Fermer la piscine du camping les étés de manque', by, d(-60)),
    proposes(d(-120), 'Publier le niveau de la source chaque lundi', by, d(-60)),
  ]
}

function after(d: Days): readonly Step[] {
  const council = 'Conseil municipal de Saint-Aubrac'
  return [
    {
      on: d(-95),
      do: 'ask',
      question: 'Les propositions sont-elles votables ?',
      criterion: 'Le conseil peut les mettre au vote sans les réécrire',
      indicator: 'Propositions votées telles quelles',
      source: 'Délibérations',
      planned: '3 sur 4',
      finding: '',
    },
    {
      on: d(-95),
      do: 'ask',
      question: 'Qui est resté jusqu’au bout ?',
      criterion: 'Deux membres sur trois présents à la dernière séance',
      indicator: 'Présences',
      source: 'Feuilles d’émargement',
      planned: '20 sur 30',
      finding: 'Seize sur trente. Le départ des plus jeunes commence après la séance annulée.',
    },
    answers(d(-80), 1, 'accepted', {
      by: council,
      reason: 'Voté à l’unanimité pour l’été prochain.',
      dueOn: d(200),
    }),
    answers(d(-80), 2, 'accepted-in-part', {
      by: council,
      reason:
        'Oui pour l’école et l’atelier. La toiture de l’église est classée : l’accord est demandé.',
      dueOn: d(120),
    }),
    answers(d(-80), 3, 'refused', {
      by: council,
      reason:
        'La piscine est privée et recycle son eau. Le conseil propose plutôt un remplissage interdit après le 1er juillet.',
    }),
    {
      on: d(-72),
      do: 'keep-promise',
      text: 'Répondre à chaque proposition dans les soixante jours',
      state: 'dropped',
      note: 'Trois réponses sur quatre. La quatrième attend le syndicat des eaux.',
    },
    logs(
      d(-41),
      'L’évaluation devait être déposée hier. Il manque six entretiens : les vendanges d’abord, les questions ensuite.',
    ),
    {
      on: d(-10),
      do: 'say-now',
      title: 'L’évaluation a pris du retard',
      text: 'Six entretiens restent à faire. La proposition sur le niveau de la source attend encore sa réponse.',
    },
  ]
}
