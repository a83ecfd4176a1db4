import { points, prose, type StarterCase } from './case.ts'

export const conventionClimat: StarterCase = {
  title: 'Cent cinquante personnes tirées au sort pour le climat',
  lead: 'Des personnes ordinaires peuvent-elles écrire une politique du climat juste ?',
  where: [],
  place: 'France',
  period: 'd’octobre 2019 à juin 2020',
  participants: '150 personnes, 7 sessions',
  challenges: ['shared_decision', 'restore_trust'],
  themes: ['climat', 'institutions'],
  methods: ['convention citoyenne', 'tirage au sort'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['collaborate'],
    phases: ['design', 'decision'],
    pillars: ['representation', 'participation'],
    scales: ['national'],
  },
  facts: {
    commissioner: 'Le gouvernement',
    recruitment: '300 000 numéros de téléphone composés au hasard',
    profile:
      '150 personnes ; équilibre de sexe, d’âge, de diplôme, de métier, de type de territoire et de région',
    mode: 'En présence, à distance pendant la crise sanitaire',
    duration: 'Sept sessions, d’octobre 2019 à juin 2020',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'C’est une des expériences françaises les plus documentées. Cette fiche ne s’appuie que sur les sources citées et ne juge pas ce que les lois ont repris ; les études scientifiques sont à y ajouter.',
  },
  essential: {
    what: 'Une assemblée nationale tirée au sort, chargée de dire comment baisser les émissions dans un esprit de justice sociale',
    who: '150 personnes, un comité de gouvernance, des garant·es ; Démocratie Ouverte à l’origine de l’idée',
    when: 'Lettre ouverte le 23 janvier 2019, sessions d’octobre 2019 à juin 2020',
    result: '149 propositions remises en juin 2020',
    limits: 'Promesse « sans filtre » mal tenue aux yeux de beaucoup ; suites contestées',
    redo: 'Écrire avec précision, avant, qui fera quoi de chaque proposition',
  },
  sections: {
    summary: prose(
      'La Convention citoyenne pour le climat (CCC) réunit cent cinquante personnes tirées au sort. Elle est née d’une lettre ouverte, signée par environ cent vingt-cinq personnes engagées pendant le mouvement des gilets jaunes. En sept sessions elles écrivent cent quarante-neuf propositions. Elle a inspiré la plupart des conventions locales venues ensuite.',
    ),
    context: prose(
      'Début 2019, un collectif, les Gilets citoyens, demande que le grand débat national débouche sur une assemblée tirée au sort. Le président l’annonce au printemps. La question : comment réduire d’au moins 40 % les émissions d’ici 2030 par rapport à 1990, dans un esprit de justice sociale.',
    ),
    objectives: points(
      'Dire comment réduire d’au moins 40 % les émissions d’ici à 2030, par rapport à 1990',
      'Le faire dans un esprit de justice sociale',
    ),
    method: prose(
      'Un institut compose au hasard trois cent mille numéros de téléphone. Les personnes sont libres d’accepter. Des critères équilibrent l’assemblée : sexe, six tranches d’âge, diplôme, métier, type de territoire, région. Une quarantaine de places reviennent à des personnes sans diplôme ou avec le brevet.',
      'Chaque journée est indemnisée comme celle d’un jury d’assises, 86 euros d’après la presse de l’époque. Le voyage et l’hôtel sont payés. L’assemblée se partage en groupes thématiques, entend des spécialistes, et vote en séance commune.',
    ),
    steps: points(
      '23 janvier 2019 : lettre ouverte',
      '25 avril 2019 : annonce de la convention',
      'Août et septembre 2019 : appels et tirage',
      'Octobre 2019 – juin 2020 : sept sessions, décalées par la crise sanitaire',
      '29 juin 2020 : première réponse du président aux 149 propositions',
    ),
    actors: prose(
      'Cent cinquante membres, un comité de gouvernance, des garant·es, des spécialistes auditionné·es. Les Gilets citoyens, dont Démocratie Ouverte, sont à l’origine de l’idée.',
    ),
    means: prose(
      'Indemnité au niveau d’un jury d’assises, voyages et hôtels pris en charge. Le coût complet n’est pas repris ici faute de source.',
    ),
    results: prose(
      'Au-delà des textes, la convention a montré qu’un groupe de personnes ordinaires peut entrer dans un sujet très technique et en sortir avec un programme. C’est la raison pour laquelle des régions et des villes l’ont reprise dès l’été suivant.',
    ),
    followUp: prose(
      'Le président s’était engagé à transmettre les propositions les plus abouties sans filtre, au vote des parlementaires, au référendum ou au règlement. Ce qui en est advenu est discuté proposition par proposition ; nous renvoyons aux bilans publiés.',
    ),
    worked: prose(
      'Le tirage et le sérieux du travail : cent quarante-neuf propositions écrites et votées en sept sessions.',
    ),
    difficulties: prose(
      'La place des garant·es, le rôle du comité de gouvernance, l’ouverture au public et surtout le lien avec la décision ont été beaucoup discutés. Dès septembre 2020, Démocratie Ouverte en a tiré un guide de dix principes et lignes rouges pour les conventions locales. Elle a aussi proposé un format amélioré.',
    ),
    vigilance: points(
      'Une promesse « sans filtre » doit dire qui filtre, à quel moment et pourquoi',
      'Prévoyez comment le reste du pays suit les débats',
    ),
    advice: points(
      'Prenez les dix principes comme liste de vérification avant de lancer une convention',
      'Séparez nettement qui commande, qui organise et qui garantit',
      'Engagez-vous sur une réponse motivée à chaque proposition, avec une date',
    ),
  },
  sources: [
    {
      label: 'Wikipédia, Convention citoyenne pour le climat',
      href: 'https://fr.m.wikipedia.org/wiki/Convention_citoyenne_pour_le_climat',
    },
    {
      label: 'Pour un renouveau démocratique, le projet',
      href: 'https://www.renouveaudemocratique.fr/le-projet/',
    },
    {
      label: 'Assemblée nationale, amendement qui rappelle le tirage',
      href: 'https://2017-2022.nosdeputes.fr/15/amendement/3184/CL145',
    },
    {
      label: 'France Bleu, 300 000 coups de fil pour 150 personnes',
      href: 'https://www.francebleu.fr/infos/environnement/convention-citoyenne-pour-le-climat-300-000-coups-de-fils-pour-denicher-150-citoyens-1566792996',
    },
    {
      label: 'Terra Nova, quelques enseignements',
      href: 'https://tnova.fr/democratie/nouvelles-pratiques-democratiques/convention-citoyenne-pour-le-climat-quelques-enseignements-pour-lavenir/',
    },
  ],
}
