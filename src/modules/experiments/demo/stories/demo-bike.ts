import type { Day } from '#kit/dates.ts'
import { consents, joins, lab, line, logs, meetsAll, signs } from './demo-acts.ts'
import { protocolWith, sessions } from './demo-protocol.ts'
import { type DemoPeople, daysFrom, type Story } from './story.ts'

const rivers = 'Communauté de communes des Trois-Rives'

/** Les Trois-Rives: the protocol is frozen, recruitment is about to open. */
export function bikeStory(today: Day, { basile, ilyes, nour }: DemoPeople): Story {
  const d = daysFrom(today)
  return {
    source: 'demo',
    opening: {
      kind: 'created',
      on: d(-190),
      territory: 'les-trois-rives',
      open: true,
      words: {
        title: 'Voter le plan vélo au jugement majoritaire',
        question:
          'Dire ce qu’on pense de chaque tracé change-t-il la décision, par rapport à choisir un seul tracé ?',
        hypothesis:
          'Avec une mention pour chaque tracé, le projet retenu est moins rejeté que celui qui aurait gagné avec une seule croix.',
        summary:
          'La communauté doit choisir cinq tracés sur douze. La dernière fois, une croix sur un bulletin avait désigné un tracé que la moitié des votant·es ne voulait pas.',
        challenges: ['shared_decision', 'scale_participation'],
      },
    },
    steps: [
      consents(
        d(-176),
        'La question est claire, et les deux votes se comparent sur les mêmes bulletins. Aucune objection ; une bonification : compter aussi à une seule croix.',
      ),
      { on: d(-175), do: 'pass', from: 'idea' },
      joins(d(-172), basile, 'public-officer', {
        organisation: rivers,
        title: 'Directeur général des services',
      }),
      joins(d(-172), ilyes, 'officer', { organisation: lab, title: 'Chargé d’expé' }),
      joins(d(-150), nour, 'researcher', {
        organisation: 'Laboratoire de sociologie',
        title: 'Chercheuse',
      }),
      ...meetsAll(d(-150), {
        novelty:
          'Le vote par mentions existe ; le comparer sur les mêmes bulletins, à l’échelle de 41 communes, n’a pas été trouvé.',
      }),
      line(d(-148), 'communication', 'Bulletins et notices, 41 communes', { planned: 5_400 }),
      line(d(-148), 'venue', 'Urnes et lieux de vote', { planned: 1_900, inKind: true }),
      line(d(-148), 'staff', 'Temps du Labo', { planned: 5_200, days: [13, undefined] }),
      line(d(-148), 'travel', 'Déplacements dans les 41 communes', { planned: 2_000 }),
      line(d(-148), 'territory', 'Participation de la communauté', { planned: 9_600 }),
      line(d(-148), 'grant', 'Fonds mobilité', { planned: 3_000 }),
      { on: d(-140), do: 'pass', from: 'framing' },
      signs(
        { votedOn: d(-118), signedOn: d(-110), startsOn: d(-105), endsOn: d(260) },
        {
          object:
            'Choisir cinq tracés cyclables par un vote à mentions, et comparer avec un vote à une croix.',
          territory: rivers,
          by: 'La présidente de la communauté',
          title: 'Présidente',
          deliberation: 'n° 118',
          place: 'Maison de la communauté',
          amount: 9_600,
        },
      ),
      {
        on: d(-110),
        do: 'promise',
        party: rivers,
        text: 'Inscrire les cinq tracés retenus au budget',
        dueOn: d(210),
      },
      {
        on: d(-110),
        do: 'promise',
        party: lab,
        text: 'Publier les bulletins dépouillés, sans nom',
        dueOn: d(150),
      },
      { on: d(-104), do: 'pass', from: 'agreement' },
      {
        on: d(-100),
        do: 'expect',
        dates: {
          agreement: d(-100),
          protocol: d(9),
          running: d(110),
          evaluation: d(160),
          documentation: d(200),
          dissemination: d(240),
        },
      },
      { on: d(-80), do: 'write-protocol', answers: bikeProtocol(d) },
      {
        on: d(-60),
        do: 'comment',
        section: 'decision-rule',
        text: 'Et si deux tracés ont la même mention ? Écrire la règle avant, pas le soir du dépouillement.',
      },
      {
        on: d(-50),
        do: 'risk',
        text: 'Le bulletin paraît trop long',
        likelihood: 3,
        severity: 2,
        mitigation: 'Le tester avec vingt personnes au marché',
        owner: 'Le Labo',
        state: 'watched',
      },
      { on: d(-50), do: 'stop-when', text: 'Moins de 400 bulletins à la clôture', checkOn: d(95) },
      { on: d(-29), do: 'settle-comments' },
      {
        on: d(-28),
        do: 'adopt-protocol',
        circle: 'Comité de l’expérimentation',
        minutes: 'Règle de départage ajoutée. Adopté sans objection.',
      },
      { on: d(-21), do: 'freeze' },
      logs(
        d(-20),
        'Le protocole est figé. Vingt personnes ont rempli le bulletin au marché : quatre minutes en moyenne, deux cases mal comprises, corrigées avant le gel.',
      ),
      {
        on: d(-4),
        do: 'say-now',
        title: 'Le vote s’ouvre bientôt',
        text: 'Les bulletins s’impriment. Quarante et une mairies reçoivent une urne et une notice en gros caractères.',
      },
    ],
  }
}

function bikeProtocol(d: (count: number) => Day) {
  return protocolWith({
    authors: { answer: [rivers, lab] },
    context: {
      answer:
        'Douze tracés sont à l’étude dans 41 communes, le budget en paie cinq. Le dernier vote, à une croix, a laissé des regrets.',
    },
    novelty: {
      answer:
        'Un même bulletin porte une mention par tracé et une croix : les deux comptages se font sur les mêmes personnes.',
    },
    objectives: {
      answer: ['Mille bulletins', 'Cinq tracés choisis', 'Deux comptages publiés côte à côte'],
    },
    mandate: {
      answer: 'Donner une mention, de « excellent » à « à rejeter », à chacun des douze tracés.',
    },
    'decision-link': {
      answer:
        'Le conseil communautaire s’engage à inscrire les cinq tracés les mieux jugés, et à motiver tout écart.',
    },
    'method-principles': {
      answer:
        '1. Un bulletin à mentions, plus une croix.\n2. Une urne par commune, quinze jours.\n3. Dépouillement public, deux comptages.\n4. Comparaison : combien de rejets pour le tracé arrivé cinquième dans chaque comptage.',
    },
    audience: {
      answer: 'Toute personne de seize ans et plus qui vit ou travaille dans les 41 communes.',
    },
    'participants-planned': { answer: 1_000 },
    'number-rationale': {
      answer:
        'Mille bulletins donnent un écart lisible entre deux comptages ; en dessous de quatre cents, on s’arrête.',
    },
    representativeness: {
      without:
        'Le vote est ouvert à toutes et tous : le profil n’est pas demandé, seule la commune l’est.',
    },
    recruitment: {
      answer:
        'Urne dans chaque mairie, marchés, deux collèges, un encart dans le bulletin communautaire.',
    },
    phases: {
      answer: [
        {
          id: 'vote',
          title: 'Voter dans 41 communes',
          purpose: 'Quinze jours, une urne par mairie.',
          startsOn: d(12),
          endsOn: d(26),
          milestones: [],
          dependsOn: [],
          instruments: [
            sessions('stands', {
              format: 'meeting',
              sessions: 6,
              participants: 40,
              minutes: 180,
              place: 'Marchés',
            }),
          ],
        },
        {
          id: 'count',
          title: 'Dépouiller en public',
          purpose: 'Deux comptages sur les mêmes bulletins.',
          startsOn: d(30),
          endsOn: d(31),
          milestones: [{ id: 'result', title: 'Résultats affichés', on: d(31) }],
          dependsOn: ['vote'],
          instruments: [
            sessions('counting', {
              format: 'assembly',
              sessions: 1,
              participants: 60,
              minutes: 240,
              place: 'Maison de la communauté',
            }),
          ],
        },
      ],
    },
    comparison: { answer: 'Deux comptages des mêmes bulletins : mentions médianes, et une croix.' },
    indicators: {
      answer: [
        {
          id: 'rejects',
          name: 'Part de « à rejeter » du cinquième tracé',
          unit: '%',
          baseline: '',
          target: 'plus basse aux mentions qu’à la croix',
          source: 'Bulletins dépouillés',
          when: 'Le soir du dépouillement',
        },
      ],
    },
    'decision-rule': {
      answer:
        'Raison : le cinquième tracé a au moins dix points de rejets de moins aux mentions. Tort : l’écart est nul ou inverse. À égalité de mention, le tracé qui a le moins de « à rejeter » passe devant.',
    },
    minors: { answer: 'Dès seize ans. Aucun nom n’est demandé sur le bulletin.' },
    budget: {
      answer: [
        { id: 'print', label: 'Bulletins et notices', side: 'expense', amount: 540000 },
        {
          id: 'lab',
          label: 'Temps et déplacements du Labo',
          side: 'expense',
          amount: 720000,
          days: 13,
        },
        { id: 'income', label: 'Communauté et fonds mobilité', side: 'income', amount: 1260000 },
      ],
    },
    'stop-criteria': { answer: ['Moins de 400 bulletins à la clôture'] },
  })
}
