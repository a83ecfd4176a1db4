import { points, prose, type StarterCase } from './case.ts'

export const occitanie: StarterCase = {
  title: 'Une région demande ses priorités à cent habitant·es, puis fait voter',
  lead: 'Une convention de sept jours peut-elle peser sur le plan d’une région de six millions de personnes ?',
  where: [{ kind: 'region', code: '76' }],
  place: 'Région Occitanie',
  period: 'de juillet à novembre 2020',
  participants: '103 personnes à la première session, 7 journées',
  challenges: ['shared_decision', 'scale_participation'],
  themes: ['climat', 'institutions'],
  methods: ['convention citoyenne', 'tirage au sort', 'votation'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['collaborate', 'empower'],
    phases: ['design', 'decision'],
    pillars: ['participation', 'representation'],
    scales: ['region'],
  },
  facts: {
    commissioner: 'La région Occitanie',
    recruitment: 'Appels au téléphone, à partir d’une base de 1,3 million de numéros',
    profile: '109 personnes au lancement, 56 femmes et 53 hommes',
    mode: 'En présence, à Toulouse et à Montpellier',
    duration: 'Sept journées en moins d’un mois',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'Le mandat, le tirage et le calendrier sont publiés par la région et confirmés par la presse. Le nombre de votant·es et le sort de chaque proposition n’ont pas été retrouvés.',
  },
  essential: {
    what: 'Une convention citoyenne régionale dont les propositions passent devant les habitant·es puis devant l’assemblée',
    who: 'Une centaine de personnes tirées au sort, Démocratie Ouverte, un institut, trois garant·es',
    when: '10 au 12 septembre à Toulouse, 24 au 26 à Montpellier, 3 octobre 2020, puis votation',
    result:
      'Des propositions soumises au vote public à partir de la mi-octobre, puis à la séance plénière de novembre',
    limits: 'Délai très court ; participation à la votation non retrouvée',
    redo: 'Écrire d’avance les trois étages : convention, vote de tous, vote de l’assemblée',
  },
  sections: {
    summary: prose(
      'Trois mois après la Convention citoyenne pour le climat, l’Occitanie est la première région à en tenter une. Sa marque est ce qui vient après : les propositions ne vont pas droit aux élu·es, elles sont d’abord mises au vote de toute la région.',
    ),
    context: prose(
      'Au printemps 2020, en pleine crise sanitaire, la région annonce un plan de transformation. Elle travaille depuis deux ans avec Démocratie Ouverte, qui la pousse à y associer des habitant·es tiré·es au sort.',
    ),
    objectives: points(
      'Choisir des mesures concrètes pour le plan de la région',
      'Les soumettre à toute la région, puis à l’assemblée',
    ),
    method: prose(
      'La question est large : quelles mesures concrètes la région doit-elle prendre pour améliorer la vie et préparer l’avenir, dans les limites de ses pouvoirs et de son budget ? Les personnes choisissent leurs sujets et demandent les auditions qu’elles veulent. Un groupe d’agent·es de la région répond aux questions techniques.',
      'Un institut appelle au téléphone, à partir d’un fichier de cinquante mille contacts tiré d’une base de 1,3 million de numéros. On équilibre le genre, l’âge, le lieu de vie et le niveau d’étude. Les journées sont payées comme celles d’un jury d’assises ; voyage, hôtel et repas sont pris en charge.',
      'Trois garant·es suivent la régularité, dont une personne désignée par la Commission nationale du débat public.',
    ),
    steps: points(
      '20 juillet 2020 : début des appels',
      '10 au 12 septembre : première session, à Toulouse, 109 personnes annoncées, 103 présentes',
      '24 au 26 septembre : deuxième session, à Montpellier',
      '3 octobre : journée de conclusions',
      'À partir du 12 octobre : votation ouverte à la région',
      'Novembre : examen par l’assemblée plénière',
    ),
    actors: prose(
      'Une centaine de membres, un institut pour les appels, Démocratie Ouverte pour accompagner, et trois garant·es. La Commission nationale du débat public en a désigné un·e.',
    ),
    means: prose(
      'Journées payées au tarif d’un jury d’assises ; voyages, hôtels et repas pris en charge. Le coût total n’est pas publié dans les sources citées.',
    ),
    results: prose(
      'Le lancement compte 56 femmes et 53 hommes, de tous les départements. La convention a rendu ses mesures dans les temps et la votation a eu lieu. Nous n’avons trouvé ni le nombre de votes, ni la liste de ce qui a été retenu. C’est pourtant la question que l’on nous posera le plus.',
    ),
    followUp: prose(
      'Les propositions sont passées devant l’assemblée en novembre 2020. La liste de ce qui a été retenu n’a pas été retrouvée.',
    ),
    worked: prose(
      'Trois étages annoncés d’avance : convention, votation, assemblée. Et 103 personnes présentes à la première session.',
    ),
    difficulties: prose(
      'Sept jours en moins d’un mois : le rythme est dur, surtout avec une question aussi ouverte. Les sources se contredisent sur l’âge minimal, seize ou dix-huit ans. Et la présidente de région, cas contact, n’a pas pu ouvrir la première séance : prévoyez toujours une deuxième voix.',
    ),
    vigilance: points(
      'Sept jours en un mois écartent qui ne peut pas se libérer',
      'Une votation sans campagne donne peu de votes',
    ),
    advice: points(
      'Resserrez la question : un mandat large mange les premières journées',
      'Publiez un tableau des suites le jour du vote de l’assemblée',
      'Faites relire la question de la votation par des membres de la convention',
    ),
  },
  sources: [
    {
      label: 'La région citoyenne, les membres de la convention',
      href: 'https://jeparticipe.laregioncitoyenne.fr/pages/convention-citoyenne-occitanie-les-membres',
    },
    {
      label: 'France 3 Occitanie, une première au niveau régional',
      href: 'https://france3-regions.francetvinfo.fr/occitanie/haute-garonne/toulouse/occitanie-lance-convention-citoyenne-region-demain-premiere-france-au-niveau-regional-1871918.html',
    },
    {
      label: 'Mouvement UP, l’Occitanie organise sa convention',
      href: 'https://www.mouvement-up.fr/articles/loccitanie-organise-sa-propre-convention-citoyenne/',
    },
    {
      label: 'Région Occitanie, les membres prennent la parole',
      href: 'https://laregion.fr/Convention-citoyenne-les-membres-prennent-la-parole',
    },
    {
      label: 'Lourdes Actu, la méthode du tirage',
      href: 'https://lourdesactu.fr/2020/09/08/carole-delga-presidente-de-la-region-lance-la-convention-citoyenne-pour-loccitanie-aux-cotes-des-100-membres-tires-au-sort',
    },
  ],
}
