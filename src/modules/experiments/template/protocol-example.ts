import type { ProtocolContent } from './protocol-answer.ts'

/**
 * A whole protocol, invented: Valbrenne draws a panel without buying a file. Tests start from it, and
 * so does the demonstration world.
 */
export const wholeProtocol: ProtocolContent = {
  title: { answer: 'Tirer au sort sans acheter de fichier' },
  authors: { answer: ['Commune de Valbrenne', 'Le Labo', 'Un laboratoire de sociologie'] },
  partners: { answer: ['Foyer rural de Valbrenne : porte-à-porte'] },
  licence: { answer: 'CC-BY-4.0' },
  context: {
    answer:
      'Valbrenne compte 8 400 habitant·es. Les réunions publiques rassemblent toujours les mêmes trente personnes. La commune veut un panel pour son plan de circulation, et n’a ni fichier ni budget pour en acheter un.',
  },
  challenges: { answer: ['diversify_participants'] },
  question: {
    answer:
      'Peut-on recruter vingt-quatre habitant·es qui ressemblent à la commune, avec des lettres, des visites et deux dés, pour moins de 3 000 € ?',
  },
  hypothesis: {
    answer:
      'Une lettre signée du maire, puis deux visites, donnent un vivier assez mélangé : chaque personne inscrite a au moins une chance sur huit d’être tirée.',
  },
  novelty: {
    answer:
      'Le SMICVAL a formé un panel de quinze personnes en tirant des lieux au hasard. Ici, ce sont des adresses, et la diversité obtenue est mesurée.',
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
      'Proposer trois aménagements de la rue du Moulin qui tiennent dans 40 000 €. Le sens de circulation peut changer, la ligne de car reste.',
  },
  'decision-link': {
    answer:
      'Le conseil municipal du 12 mars 2027 vote sur chaque proposition, séparément, avec un motif écrit.',
  },
  tailoring: {
    answer:
      'Les lieux et les horaires des séances peuvent changer. Le mandat, le nombre de personnes et les quotas ne bougent pas.',
  },
  'method-principles': {
    answer:
      '1. Tirer quatre cents adresses dans la liste des rues.\n2. Écrire, puis passer deux fois.\n3. Tirer vingt-quatre personnes avec deux dés, en public.',
  },
  materials: { answer: ['Lettre du maire', 'Bulletin-réponse sur papier', 'Deux dés à dix faces'] },
  audience: { answer: 'Toute personne de seize ans et plus qui vit à Valbrenne.' },
  'participants-planned': { answer: 24 },
  'number-rationale': {
    answer:
      'Vingt-quatre personnes tiennent dans la salle des fêtes en quatre tables de six. C’est trop peu pour des pourcentages fins.',
  },
  representativeness: {
    answer: [
      {
        id: 'age',
        trait: 'Âge',
        target: '16–34 ans : 5 à 7 personnes',
        source: 'Recensement 2021',
      },
      { id: 'place', trait: 'Lieu de vie', target: 'Hameaux : 6 à 8 personnes', source: '' },
    ],
  },
  recruitment: {
    answer: 'Deux vagues de deux cents lettres, deux passages à domicile, un numéro de téléphone.',
  },
  inclusion: {
    answer: 'Garde d’enfants à chaque séance, 60 € par journée, transport à la demande.',
  },
  phases: {
    answer: [
      {
        id: 'letters',
        title: 'Écrire et passer',
        purpose: 'Quatre cents lettres en deux vagues, puis deux passages.',
        startsOn: '2026-09-09',
        endsOn: '2026-12-05',
        milestones: [{ id: 'wave-two', title: 'Deuxième vague', on: '2026-11-23' }],
        dependsOn: [],
        instruments: [],
      },
      {
        id: 'draw',
        title: 'Tirer au sort en public',
        purpose: 'À la salle des fêtes, avec deux dés.',
        startsOn: '2026-12-12',
        endsOn: '2026-12-12',
        milestones: [],
        dependsOn: ['letters'],
        instruments: [],
      },
    ],
  },
  fidelity: { answer: 'Une chercheuse assiste au tirage et à une séance sur deux.' },
  'existing-data': { answer: 'none' },
  comparison: { answer: 'Le panel est comparé au recensement, et au public des réunions de 2025.' },
  indicators: {
    answer: [
      {
        id: 'young',
        name: 'Part des moins de 35 ans au vivier',
        unit: '%',
        baseline: '6 % en réunion publique',
        target: '24 %',
        source: 'Bulletins-réponses',
        when: 'Le 5 décembre, par le Labo',
      },
    ],
  },
  collection: { answer: 'Bulletins sur papier, saisis à deux le soir même.' },
  'stopping-rule': {
    answer: 'Les inscriptions s’arrêtent le 5 décembre, quel qu’en soit le nombre.',
  },
  'missing-data': { answer: 'Un bulletin sans âge compte au vivier, pas dans les quotas.' },
  analysis: { answer: 'Un comptage par critère, relu par deux personnes.' },
  'decision-rule': {
    answer:
      'Raison : vingt-neuf inscriptions ou plus et quotas tenus. Tort : moins de vingt inscriptions, ou aucun moins de 25 ans.',
  },
  'evaluation-forms': { answer: ['self', 'external'] },
  'evaluation-plan': {
    answer: 'L’équipe à la fin de chaque phase ; une chercheuse indépendante en mars.',
  },
  documentation: { answer: 'Journal de bord chaque semaine, photos avec accord écrit.' },
  governance: { answer: 'Un comité de quatre personnes, chaque mois, par consentement.' },
  roles: {
    answer: [
      { id: 'visits', task: 'Passer à domicile', does: 'Bénévoles du foyer', answers: 'Le Labo' },
    ],
  },
  budget: {
    answer: [
      { id: 'post', label: 'Lettres', side: 'expense', amount: 68000 },
      { id: 'allowance', label: 'Défraiement', side: 'expense', amount: 222000, days: 0 },
      { id: 'town', label: 'Commune', side: 'income', amount: 290000, carrier: 'Budget 2026' },
    ],
  },
  risks: {
    answer: [
      {
        id: 'few',
        risk: 'Trop peu d’inscriptions',
        likelihood: 'medium',
        response: 'Une troisième visite dans les hameaux.',
      },
    ],
  },
  'red-lines': { answer: ['Personne n’est recontacté sans l’avoir accepté'] },
  ethics: { answer: 'Accord écrit pour l’image ; chacun·e peut partir sans se justifier.' },
  'personal-data': {
    answer: 'Nom, âge, hameau, téléphone. Mission d’intérêt public. Effacés trois mois après.',
  },
  minors: { answer: 'À partir de seize ans, avec l’accord d’un parent.' },
  'stop-criteria': { answer: ['Moins de vingt inscriptions au 5 décembre'] },
  'expected-benefits': { answer: 'Une méthode que toute commune peut refaire.' },
  'expected-limits': { answer: 'Un seul lieu, des personnes volontaires, peu de monde.' },
}
