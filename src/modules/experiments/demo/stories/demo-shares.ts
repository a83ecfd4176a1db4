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
  proposes,
  signs,
} from './demo-acts.ts'
import { protocolWith, sessions } from './demo-protocol.ts'
import { type DemoPeople, daysFrom, type Step, type Story } from './story.ts'

const rivers = 'Communauté de communes des Trois-Rives'

/** Evaluated; its sheet is written and waits to be read once more. */
export function sharesStory(today: Day, people: DemoPeople): Story {
  const d = daysFrom(today)
  return {
    source: 'demo',
    opening: {
      kind: 'created',
      on: d(-520),
      territory: 'les-trois-rives',
      open: true,
      words: {
        title: 'Budget participatif à parts égales',
        question:
          'Partager un budget à parts égales entre les votant·es finance-t-il des projets de davantage de communes ?',
        hypothesis:
          'À parts égales, les projets financés plaisent à plus de personnes différentes qu’en prenant simplement les plus votés.',
        summary:
          'Le premier budget participatif n’avait financé que des projets du bourg le plus peuplé. Les petites communes avaient cessé de voter.',
        challenges: ['scale_participation', 'restore_trust'],
      },
    },
    steps: [...before(d, people), ...running(d), ...ending(d)],
  }
}

type Days = (count: number) => Day

function before(d: Days, { basile, ilyes, nour }: DemoPeople): readonly Step[] {
  return [
    consents(
      d(-505),
      'Méthode publiée et vérifiable. On comparera les deux façons de compter sur les mêmes bulletins.',
    ),
    { on: d(-503), do: 'pass', from: 'idea' },
    joins(d(-500), basile, 'public-officer', {
      organisation: rivers,
      title: 'Directeur général des services',
    }),
    joins(d(-500), ilyes, 'officer', { organisation: lab, title: 'Chargé d’expé' }),
    joins(d(-480), nour, 'researcher', {
      organisation: 'Laboratoire de sociologie',
      title: 'Chercheuse',
    }),
    ...meetsAll(d(-480)),
    line(d(-478), 'communication', 'Bulletins et affiches', { planned: 3_200 }),
    line(d(-478), 'staff', 'Temps du Labo', { planned: 4_800, days: [12, undefined] }),
    line(d(-478), 'territory', 'Participation de la communauté', { planned: 8_120 }),
    { on: d(-470), do: 'pass', from: 'framing' },
    signs(
      { votedOn: d(-455), signedOn: d(-450), startsOn: d(-445), endsOn: d(30) },
      {
        object: 'Répartir 120 000 € entre des projets d’habitant·es, à parts égales.',
        territory: rivers,
        by: 'La présidente de la communauté',
        title: 'Présidente',
        deliberation: 'n° 74',
        place: 'Maison de la communauté',
        amount: 8_120,
      },
    ),
    { on: d(-445), do: 'pass', from: 'agreement' },
    { on: d(-440), do: 'write-protocol', answers: sharesProtocol(d) },
    {
      on: d(-410),
      do: 'adopt-protocol',
      circle: 'Comité du budget participatif',
      minutes: 'Règle expliquée avec des haricots, adoptée sans objection.',
    },
    { on: d(-405), do: 'freeze' },
    { on: d(-400), do: 'pass', from: 'protocol' },
    {
      on: d(-399),
      do: 'expect',
      dates: { running: d(-160), evaluation: d(-70), documentation: d(54), dissemination: d(90) },
    },
  ]
}

function running(d: Days): readonly Step[] {
  return [
    { on: d(-395), do: 'open-phase', phase: 'ideas' },
    { on: d(-360), do: 'enrol', phase: 'ideas', names: participants(18) },
    ...meets(
      {
        on: d(-350),
        phase: 'ideas',
        session: 1,
        title: 'Atelier des idées',
        startsAt: '18:00',
        minutes: 150,
        place: 'Maison de la communauté',
      },
      {
        minutes: 150,
        uncounted: 22,
        paper: '1-18',
        summary: 'Soixante-deux idées, dont trente et une venues des petites communes.',
      },
    ),
    { on: d(-300), do: 'close-phase', phase: 'ideas' },
    { on: d(-290), do: 'open-phase', phase: 'vote' },
    { on: d(-240), do: 'enrol', phase: 'vote', names: participants(10) },
    ...meets(
      {
        on: d(-230),
        phase: 'vote',
        session: 1,
        title: 'Dépouillement public',
        startsAt: '10:00',
        minutes: 180,
        place: 'Maison de la communauté',
      },
      {
        minutes: 200,
        uncounted: 37,
        paper: '1-10',
        summary:
          '1 264 bulletins. À parts égales : 14 projets dans 11 communes. Aux plus votés : 9 projets dans 4 communes.',
      },
    ),
    { on: d(-225), do: 'close-phase', phase: 'vote' },
    proposes(
      d(-222),
      'Garder la règle pour le prochain budget',
      'Public du dépouillement',
      d(-160),
    ),
    line(d(-200), 'communication', 'Bulletins et affiches', { planned: 3_200, actual: 3_080 }),
    line(d(-200), 'staff', 'Temps du Labo', { planned: 4_800, actual: 4_800, days: [12, 12] }),
    line(d(-200), 'territory', 'Participation de la communauté', { planned: 8_120, actual: 8_120 }),
    answers(d(-190), 1, 'accepted', {
      by: 'Conseil communautaire',
      reason: 'Inscrite au règlement pour trois ans.',
      dueOn: d(-150),
    }),
    { on: d(-180), do: 'pass', from: 'running' },
    answers(d(-150), 1, 'done', { by: 'Conseil communautaire', reason: 'Règlement publié.' }),
  ]
}

function ending(d: Days): readonly Step[] {
  const line = { criterion: '', indicator: '', source: 'Bulletins dépouillés', planned: '' }
  return [
    {
      on: d(-120),
      do: 'ask',
      ...line,
      question: 'Combien de communes ont un projet financé ?',
      criterion: 'Au moins huit communes',
      planned: '8',
      finding: 'Onze communes à parts égales, quatre si l’on avait pris les plus votés.',
    },
    {
      on: d(-120),
      do: 'ask',
      ...line,
      question: 'Combien de votant·es ont au moins un projet financé parmi leurs choix ?',
      criterion: 'Plus qu’en prenant les plus votés',
      finding: '91 % contre 68 %, sur les mêmes bulletins.',
    },
    {
      on: d(-90),
      do: 'evaluate',
      form: 'participatory',
      author: 'Quarante-sept personnes du dépouillement',
      summary:
        'La règle est jugée juste par toutes les tables. Elle reste difficile à expliquer : les haricots ont mieux marché que les affiches.',
      link: undefined,
    },
    { on: d(-80), do: 'pass', from: 'evaluation' },
    {
      on: d(-30),
      do: 'write-sheet',
      words: {
        title: 'Quatorze projets dans onze communes',
        lead: 'Partager un budget à parts égales finance-t-il davantage de communes ?',
        limits: 'Une seule édition ; la règle est longue à expliquer.',
        result: 'Onze communes servies au lieu de quatre, sur les mêmes bulletins.',
        participants: '1 264 votant·es, 41 communes',
        themes: 'budget',
        methods: 'budget participatif, parts égales',
        evidenceLevel: 3,
        evidenceReason: 'Deux comptages des mêmes bulletins, publiés côte à côte.',
        advice:
          'Expliquez la règle avec des objets.\n\nDépouillez en public, et montrez les deux comptages.',
      },
    },
    {
      on: d(-14),
      do: 'say-now',
      title: 'La fiche est à relire',
      text: 'Écrite par le Labo et la communauté, elle attend une dernière lecture avant d’être publiée.',
    },
  ]
}

function sharesProtocol(d: Days) {
  return protocolWith({
    authors: { answer: [rivers, lab] },
    context: {
      answer:
        'Quarante et une communes, 120 000 €. La première édition n’avait servi que quatre communes.',
    },
    novelty: {
      answer:
        'La méthode des parts égales est connue ailleurs en Europe ; ici on publie les deux comptages sur les mêmes bulletins.',
    },
    objectives: {
      answer: [
        'Mille votant·es',
        'Huit communes servies',
        'Une règle que tout le monde peut refaire à la main',
      ],
    },
    mandate: {
      answer: 'Choisir des projets qui tiennent dans 120 000 €, 20 000 € au plus chacun.',
    },
    'decision-link': {
      answer: 'La liste issue du comptage est votée telle quelle par le conseil communautaire.',
    },
    'method-principles': {
      answer:
        '1. Des idées, triées avec leurs raisons.\n2. Un bulletin où l’on coche ce qu’on aime.\n3. Chaque votant·e reçoit la même part du budget.\n4. Un projet est financé quand celles et ceux qui l’aiment peuvent le payer.',
    },
    audience: { answer: 'Toute personne de onze ans et plus qui vit dans les 41 communes.' },
    'participants-planned': { answer: 1_000 },
    'number-rationale': {
      answer: 'Mille bulletins : une part de 120 € chacun, facile à se représenter.',
    },
    representativeness: {
      without: 'Vote ouvert à toutes et tous : on regarde les communes, pas les personnes.',
    },
    recruitment: {
      answer: 'Mairies, collèges, marchés ; bulletins papier et en ligne, comptés à part.',
    },
    phases: {
      answer: [
        {
          id: 'ideas',
          title: 'Recueillir les idées',
          purpose: 'Un atelier, des boîtes dans les mairies.',
          startsOn: d(-395),
          endsOn: d(-300),
          milestones: [],
          dependsOn: [],
          instruments: [
            sessions('workshop', {
              format: 'workshop',
              sessions: 1,
              participants: 40,
              minutes: 150,
              place: 'Maison de la communauté',
            }),
          ],
        },
        {
          id: 'vote',
          title: 'Voter et dépouiller',
          purpose: 'Un mois de vote, un dépouillement public.',
          startsOn: d(-290),
          endsOn: d(-228),
          milestones: [],
          dependsOn: ['ideas'],
          instruments: [
            sessions('count', {
              format: 'assembly',
              sessions: 1,
              participants: 50,
              minutes: 180,
              place: 'Maison de la communauté',
            }),
          ],
        },
      ],
    },
    comparison: {
      answer: 'Deux comptages des mêmes bulletins : à parts égales, et aux plus votés.',
    },
    indicators: {
      answer: [
        {
          id: 'towns',
          name: 'Communes avec un projet financé',
          unit: 'communes',
          baseline: '4',
          target: '8',
          source: 'Liste des projets',
        },
      ],
    },
    'decision-rule': { answer: 'Raison : huit communes ou plus. Tort : quatre ou moins.' },
    minors: {
      answer: 'Dès onze ans, au collège, avec l’accord des familles pour les photos seulement.',
    },
    budget: {
      answer: [
        {
          id: 'costs',
          label: 'Bulletins, affiches, temps du Labo',
          side: 'expense',
          amount: 800000,
          days: 12,
        },
        { id: 'income', label: 'Communauté', side: 'income', amount: 800000 },
      ],
    },
    'stop-criteria': { answer: ['Moins de trois cents bulletins à mi-parcours'] },
  })
}
