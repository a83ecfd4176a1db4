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
import { panelPhases, panelProtocol } from './demo-panel-protocol.ts'
import { type DemoPeople, daysFrom, type Step, type Story } from './story.ts'

const town = 'Commune de Valbrenne'

/** Valbrenne, under way: the protocol of SMICVAL adopted, letters and dice instead of darts. */
export function panelStory(today: Day, people: DemoPeople): Story {
  const d = daysFrom(today)
  return {
    source: 'demo',
    opening: {
      kind: 'adopted',
      on: d(-227),
      territory: 'valbrenne',
      from: 'Un panel tiré au sort sans acheter de fichier',
      title: 'Tirer au sort sans acheter de fichier',
      changes:
        'Des lettres, du porte-à-porte et deux dés à la place des fléchettes ; vingt-quatre personnes au lieu de quinze ; la diversité obtenue est mesurée.',
    },
    steps: [...framing(d, people), ...protocol(d), ...running(d)],
  }
}

type Days = (count: number) => Day

function framing(d: Days, { odile, ilyes, nour, jeanne, tomas }: DemoPeople): readonly Step[] {
  return [
    {
      on: d(-227),
      do: 'reword',
      question:
        'Peut-on recruter vingt-quatre habitant·es qui ressemblent à la commune, avec des lettres, des visites et deux dés, pour moins de 3 000 € ?',
      hypothesis:
        'Une lettre signée de la maire, puis deux visites, donnent un vivier assez mélangé : chaque personne inscrite a au moins une chance sur huit d’être tirée.',
      summary:
        'Les réunions publiques attirent toujours la même trentaine de personnes. La commune veut un panel pour la rue du Moulin, et n’a ni fichier ni budget pour en acheter un.',
    },
    { on: d(-227), do: 'publish' },
    consents(
      d(-210),
      'La méthode est neuve à l’échelle d’une commune, et la mairie demande un résultat mesuré. Aucune objection.',
    ),
    { on: d(-203), do: 'pass', from: 'idea' },
    joins(d(-203), odile, 'elected-official', { organisation: town, title: 'Maire' }),
    joins(d(-203), ilyes, 'officer', { organisation: lab, title: 'Chargé d’expé' }),
    joins(d(-200), nour, 'researcher', {
      organisation: 'Laboratoire de sociologie',
      title: 'Chercheuse',
    }),
    joins(d(-200), tomas, 'innovator', {
      organisation: 'Collectif Deux Dés',
      title: 'A inventé le tirage public aux dés',
    }),
    joins(d(-190), jeanne, 'volunteer', {
      organisation: 'Foyer rural de Valbrenne',
      title: 'Porte-à-porte',
    }),
    ...meetsAll(d(-190), {
      novelty:
        'Le SMICVAL a tiré des lieux ; ici ce sont des adresses, et le profil du panel est comparé au recensement.',
      sponsorship: 'Lettre de la maire et de la direction générale du 4 mai.',
    }),
    line(d(-188), 'communication', 'Impression et affranchissement', { planned: 680 }),
    line(d(-188), 'indemnities', 'Défraiement des participant·es', { planned: 1_220 }),
    line(d(-188), 'catering', 'Garde d’enfants et collations', { planned: 480 }),
    line(d(-188), 'travel', 'Déplacements du Labo', { planned: 520 }),
    line(d(-188), 'staff', 'Temps du Labo et de la mairie', { planned: 0, days: [19, undefined] }),
    line(d(-188), 'venue', 'Salle des fêtes, trois journées', { planned: 450, inKind: true }),
    line(d(-188), 'territory', 'Participation de la commune', { planned: 3_240 }),
    { on: d(-180), do: 'pass', from: 'framing' },
    signs(
      { votedOn: d(-165), signedOn: d(-160), startsOn: d(-158), endsOn: d(200) },
      {
        object:
          'Recruter un panel de vingt-quatre habitant·es sans acheter de fichier, et répondre à ce qu’il propose pour la rue du Moulin.',
        territory: town,
        by: 'Odile Serre',
        title: 'Maire',
        deliberation: 'n° 41',
        place: 'Salle des fêtes de Valbrenne',
        amount: 3_240,
      },
    ),
    {
      on: d(-160),
      do: 'promise',
      party: town,
      text: 'Prêter la salle des fêtes pour chaque séance',
      dueOn: d(75),
    },
    {
      on: d(-160),
      do: 'promise',
      party: town,
      text: 'Fournir la liste des rues, sans nom d’habitant·e',
      dueOn: d(-120),
    },
    {
      on: d(-160),
      do: 'promise',
      party: town,
      text: 'Répondre par écrit à chaque proposition du panel',
      dueOn: d(107),
    },
    {
      on: d(-160),
      do: 'promise',
      party: lab,
      text: 'Tenir le journal de bord chaque semaine',
      dueOn: d(100),
    },
    { on: d(-158), do: 'pass', from: 'agreement' },
  ]
}

function protocol(d: Days): readonly Step[] {
  return [
    {
      on: d(-150),
      do: 'expect',
      dates: {
        idea: d(-200),
        framing: d(-170),
        agreement: d(-150),
        protocol: d(-80),
        running: d(95),
        evaluation: d(107),
        documentation: d(140),
        dissemination: d(170),
      },
    },
    { on: d(-140), do: 'write-protocol', answers: panelProtocol(d) },
    {
      on: d(-130),
      do: 'keep-promise',
      text: 'Fournir la liste des rues, sans nom d’habitant·e',
      state: 'kept',
      note: 'Liste reçue : 212 rues et hameaux.',
    },
    {
      on: d(-118),
      do: 'comment',
      section: 'representativeness',
      text: 'Un critère de diplôme dirait davantage que l’âge, mais on ne le connaît pas avant l’inscription. On le demande sur le bulletin ?',
    },
    {
      on: d(-110),
      do: 'stop-when',
      text: 'Moins de vingt inscriptions dix jours avant le tirage',
      checkOn: d(7),
    },
    {
      on: d(-110),
      do: 'risk',
      text: 'Les hameaux ne répondent pas',
      likelihood: 3,
      severity: 3,
      mitigation: 'Une troisième visite, un samedi matin',
      owner: 'Foyer rural',
      state: 'watched',
    },
    {
      on: d(-110),
      do: 'risk',
      text: 'Le tirage aux dés paraît peu sérieux',
      likelihood: 2,
      severity: 2,
      mitigation: 'Tirage public, expliqué, filmé de dos',
      owner: 'Le Labo',
      state: 'watched',
    },
    { on: d(-91), do: 'settle-comments' },
    {
      on: d(-90),
      do: 'adopt-protocol',
      circle: 'Comité de l’expérimentation',
      minutes: 'Lu à voix haute, deux bonifications reprises, aucune objection.',
    },
    { on: d(-84), do: 'freeze' },
    { on: d(-77), do: 'pass', from: 'protocol' },
  ]
}

function running(d: Days): readonly Step[] {
  return [
    { on: d(-77), do: 'open-phase', phase: 'letters' },
    logs(
      d(-74),
      'Quatre cents adresses tirées dans la liste des rues, devant sept personnes. Le tirage aux dés a duré vingt minutes.',
    ),
    { on: d(-70), do: 'enrol', phase: 'letters', names: participants(14) },
    ...meets(
      {
        on: d(-66),
        phase: 'letters',
        session: 1,
        title: 'Réunion d’information au bourg',
        startsAt: '18:30',
        minutes: 90,
        place: 'Mairie',
      },
      {
        minutes: 105,
        uncounted: 9,
        screen: [1, 2, 3, 5],
        paper: '6-9',
        summary:
          'Beaucoup de questions sur l’indemnité et la garde d’enfants. Trois inscriptions le soir même. La salle du conseil n’est pas accessible en fauteuil : une personne est repartie.',
      },
    ),
    logs(d(-62), 'Une habitante en fauteuil n’a pas pu entrer à la mairie. On change de lieu.'),
    {
      on: d(-58),
      do: 'amend',
      reason:
        'La mairie n’est pas accessible en fauteuil : la salle des fêtes la remplace pour toutes les séances. Rien d’autre ne change.',
      answers: { phases: { answer: panelPhases(d, 'Salle des fêtes') } },
    },
    ...meets(
      {
        on: d(-52),
        phase: 'letters',
        session: 2,
        title: 'Réunion d’information des hameaux',
        startsAt: '18:30',
        minutes: 90,
        place: 'Salle des fêtes',
      },
      {
        minutes: 80,
        uncounted: 6,
        screen: [4, 10],
        paper: '11-14',
        summary:
          'Salle des fêtes, plain-pied. Des personnes des hameaux sont venues en covoiturage.',
      },
    ),
    {
      on: d(-45),
      do: 'log',
      isPublic: false,
      text: 'Rappeler le foyer : il manque deux personnes pour le prochain porte-à-porte.',
    },
    { on: d(-30), do: 'reach', phase: 'letters', milestone: 'wave-one', day: d(-30) },
    logs(d(-30), 'Première vague : 200 lettres, 3 retours par la poste, 11 bulletins rendus.'),
    proposes(d(-22), 'Garder les enfants à chaque séance', 'Réunion d’information au bourg', d(-5)),
    proposes(
      d(-22),
      'Ouvrir le vivier aux seize ans et plus',
      'Réunion d’information des hameaux',
      d(20),
    ),
    proposes(
      d(-22),
      'Publier le nom des personnes tirées',
      'Réunion d’information au bourg',
      d(20),
    ),
    { on: d(-20), do: 'close-phase', phase: 'letters' },
    { on: d(-19), do: 'open-phase', phase: 'visits' },
    { on: d(-18), do: 'enrol', phase: 'visits', names: participants(22) },
    line(d(-18), 'communication', 'Impression et affranchissement', { planned: 680, actual: 640 }),
    line(d(-18), 'catering', 'Garde d’enfants et collations', { planned: 480, actual: 210 }),
    line(d(-18), 'indemnities', 'Défraiement des participant·es', { planned: 1_220, actual: 680 }),
    line(d(-18), 'travel', 'Déplacements du Labo', { planned: 520, actual: 310 }),
    line(d(-18), 'staff', 'Temps du Labo et de la mairie', { planned: 0, days: [19, 11] }),
    line(d(-18), 'territory', 'Participation de la commune', { planned: 3_240, actual: 1_620 }),
    ...meets(
      {
        on: d(-16),
        phase: 'visits',
        session: 1,
        title: 'Permanence d’inscription, marché',
        startsAt: '09:30',
        minutes: 120,
        place: 'Place du marché',
      },
      {
        minutes: 130,
        uncounted: 12,
        paper: '1-9',
        summary: 'Neuf inscriptions sur papier, au marché. Un tiers ont moins de trente-cinq ans.',
      },
    ),
    ...meets(
      {
        on: d(-9),
        phase: 'visits',
        session: 2,
        title: 'Permanence d’inscription, foyer Jean-Moulin',
        startsAt: '17:00',
        minutes: 120,
        place: 'Foyer Jean-Moulin',
      },
      {
        minutes: 110,
        uncounted: 3,
        screen: [10, 11],
        paper: '12-14',
        summary: 'Cinq inscriptions, dont deux personnes qui n’étaient jamais venues à la mairie.',
      },
    ),
    answers(d(-7), 1, 'accepted', {
      by: 'Conseil municipal de Valbrenne',
      reason:
        'Le conseil l’a voté : une garde d’enfants est ouverte à chaque séance, gratuite, avec deux personnes diplômées.',
      dueOn: d(14),
    }),
    logs(
      d(-6),
      'Porte-à-porte sous la pluie : 14 portes ouvertes sur 40, 5 inscriptions. Aux Landes, quelqu’un a offert le café.',
    ),
    answers(d(-5), 2, 'under-study', {
      by: 'Comité de l’expérimentation',
      reason:
        'Le protocole figé dit dix-huit ans. Le comité regarde si un avenant est possible avant le tirage sans fausser les critères.',
      dueOn: d(51),
    }),
    answers(d(-4), 3, 'refused', {
      by: 'Mairie de Valbrenne',
      reason:
        'Le nom d’une personne tirée au sort n’appartient qu’à elle. Le profil du panel, lui, sera publié : âge, lieu de vie, genre.',
    }),
    answers(d(-3), 1, 'done', {
      by: 'Mairie de Valbrenne',
      reason: 'La garde a fonctionné à la permanence du foyer : quatre enfants.',
    }),
    {
      on: d(-2),
      do: 'plan-session',
      phase: 'visits',
      session: 3,
      title: 'Dernière permanence, hameau des Landes',
      onDay: d(6),
      startsAt: '10:00',
      minutes: 120,
      place: 'Préau de l’école des Landes',
    },
    logs(
      d(-2),
      'Deux personnes du foyer Jean-Moulin inscrites sur papier. Vingt-neuf inscriptions en tout.',
    ),
    {
      on: d(-2),
      do: 'say-now',
      title: 'Les visites',
      text: 'Vingt-neuf personnes sur trente-sept attendues se sont inscrites. Dernière permanence au hameau des Landes, puis tirage public à la salle des fêtes.',
    },
  ]
}
