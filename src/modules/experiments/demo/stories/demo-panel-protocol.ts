import type { Json } from '#kit/canonical-json.ts'
import type { Day } from '#kit/dates.ts'
import type { ProtocolContent } from '../../template/nouns.ts'
import { protocolWith, sessions } from './demo-protocol.ts'

type Days = (count: number) => Day

/** Four phases; the first two open sessions while people register. */
export function panelPhases(d: Days, place: string): Json {
  return [
    {
      id: 'letters',
      title: 'Écrire et informer',
      purpose:
        'Quatre cents adresses tirées au sort, une lettre signée de la maire, deux réunions pour répondre aux questions.',
      startsOn: d(-77),
      endsOn: d(-20),
      milestones: [{ id: 'wave-one', title: 'Première vague postée', on: d(-33) }],
      dependsOn: [],
      instruments: [
        sessions('meetings', {
          format: 'meeting',
          sessions: 2,
          participants: 30,
          minutes: 90,
          place,
        }),
      ],
    },
    {
      id: 'visits',
      title: 'Frapper aux portes',
      purpose:
        'Deux passages à domicile pour les adresses sans réponse, et des permanences pour s’inscrire.',
      startsOn: d(-19),
      endsOn: d(10),
      milestones: [],
      dependsOn: ['letters'],
      instruments: [
        sessions('desks', {
          format: 'workshop',
          sessions: 3,
          participants: 12,
          minutes: 120,
          place,
        }),
      ],
    },
    {
      id: 'draw',
      title: 'Tirer au sort en public',
      purpose:
        'Vingt-quatre personnes et douze suppléant·es, avec deux dés à dix faces, devant qui veut.',
      startsOn: d(17),
      endsOn: d(17),
      milestones: [],
      dependsOn: ['visits'],
      instruments: [
        sessions('draw', { format: 'assembly', sessions: 1, participants: 40, minutes: 90, place }),
      ],
    },
    {
      id: 'panel',
      title: 'Trois journées de panel',
      purpose: 'S’informer, débattre, proposer trois aménagements de la rue du Moulin.',
      startsOn: d(31),
      endsOn: d(75),
      milestones: [{ id: 'opinion', title: 'Avis remis au conseil', on: d(75) }],
      dependsOn: ['draw'],
      instruments: [
        sessions('saturdays', {
          format: 'assembly',
          sessions: 3,
          participants: 24,
          minutes: 360,
          place,
        }),
      ],
    },
  ]
}

export function panelProtocol(d: Days): ProtocolContent {
  return protocolWith({
    authors: { answer: ['Commune de Valbrenne', 'Le Labo', 'Laboratoire de sociologie'] },
    partners: {
      answer: ['Foyer rural de Valbrenne : porte-à-porte', 'Collectif Deux Dés : tirage public'],
    },
    context: {
      answer:
        'Valbrenne compte 8 400 habitant·es. Les réunions publiques rassemblent toujours la même trentaine de personnes. La commune veut un panel pour la rue du Moulin, et n’a ni fichier ni budget pour en acheter un.',
    },
    question: {
      answer:
        'Peut-on recruter vingt-quatre habitant·es qui ressemblent à la commune, avec des lettres, des visites et deux dés, pour moins de 3 000 € ?',
    },
    hypothesis: {
      answer:
        'Une lettre signée de la maire, puis deux visites, donnent un vivier assez mélangé : chaque personne inscrite a au moins une chance sur huit d’être tirée.',
    },
    novelty: {
      answer:
        'Le SMICVAL a tiré des lieux au hasard. Ici ce sont des adresses, le tirage est public, et la diversité obtenue est comparée au recensement.',
    },
    objectives: {
      answer: [
        'Trente-sept personnes inscrites au vivier',
        'Un panel de vingt-quatre personnes tirées en public',
        'Une réponse motivée du conseil à chaque proposition',
      ],
    },
    mandate: {
      answer:
        'Proposer trois aménagements de la rue du Moulin qui tiennent dans 40 000 €. Le sens de circulation peut changer, la ligne de car reste.',
    },
    'decision-link': {
      answer:
        'Le conseil municipal vote sur chaque proposition, séparément, avec un motif écrit, dans les trente jours.',
    },
    'method-principles': {
      answer:
        '1. Tirer quatre cents adresses dans la liste des rues.\n2. Écrire, puis passer deux fois.\n3. Tirer vingt-quatre personnes avec deux dés, en public.\n4. Comparer le panel au recensement et publier l’écart.',
    },
    materials: {
      answer: ['Lettre de la maire', 'Bulletin-réponse sur papier', 'Deux dés à dix faces'],
    },
    audience: {
      answer: 'Toute personne majeure qui vit à Valbrenne, inscrite ou non sur les listes.',
    },
    'participants-planned': { answer: 24 },
    'number-rationale': {
      answer:
        'Vingt-quatre personnes tiennent dans la salle des fêtes en quatre tables de six. C’est trop peu pour des pourcentages fins.',
    },
    representativeness: {
      answer: [
        { id: 'age', trait: 'Âge', target: '18–34 ans : 5 à 7 personnes', source: 'Recensement' },
        {
          id: 'place',
          trait: 'Lieu de vie',
          target: 'Hameaux : 6 à 8 personnes',
          source: 'Recensement',
        },
        { id: 'gender', trait: 'Genre', target: '12 femmes, 12 hommes', source: 'Recensement' },
      ],
    },
    recruitment: {
      answer:
        'Deux vagues de deux cents lettres, deux passages à domicile, un numéro de téléphone, trois permanences. Douze suppléant·es.',
    },
    phases: { answer: panelPhases(d, 'Mairie') },
    comparison: {
      answer: 'Le panel est comparé au recensement, et au public des réunions de l’an dernier.',
    },
    indicators: {
      answer: [
        {
          id: 'young',
          name: 'Part des moins de 35 ans au vivier',
          unit: '%',
          baseline: '6 % en réunion publique',
          target: '24 %',
          source: 'Bulletins-réponses',
          when: 'Avant le tirage, par le Labo',
        },
        {
          id: 'doors',
          name: 'Portes ouvertes pour une inscription',
          unit: 'portes',
          baseline: '',
          target: '8',
          source: 'Carnet de porte-à-porte',
          when: 'Chaque semaine, par le foyer',
        },
      ],
    },
    'decision-rule': {
      answer:
        'Raison : vingt-neuf inscriptions ou plus et critères tenus. Tort : moins de vingt inscriptions, ou aucune personne de moins de vingt-cinq ans.',
    },
    'evaluation-forms': { answer: ['self', 'external'] },
    'evaluation-plan': {
      answer:
        'L’équipe à la fin de chaque phase ; une chercheuse indépendante après la dernière séance.',
    },
    budget: {
      answer: [
        { id: 'post', label: 'Impression et affranchissement', side: 'expense', amount: 68000 },
        { id: 'allowance', label: 'Défraiement', side: 'expense', amount: 122000 },
        { id: 'care', label: 'Garde d’enfants et collations', side: 'expense', amount: 48000 },
        { id: 'travel', label: 'Déplacements', side: 'expense', amount: 52000, days: 19 },
        {
          id: 'town',
          label: 'Commune',
          side: 'income',
          amount: 324000,
          carrier: 'Commune de Valbrenne',
        },
      ],
    },
    'stop-criteria': { answer: ['Moins de vingt inscriptions dix jours avant le tirage'] },
  })
}
