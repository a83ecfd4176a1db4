import { points, prose, type StarterCase } from './case.ts'

export const smicval: StarterCase = {
  title: 'Un panel de quinze personnes tiré au sort aux fléchettes',
  lead: 'Comment constituer un panel qui ressemble au territoire, sans prestataire et sans acheter de fichier ?',
  where: [
    {
      kind: 'organisation',
      subtype: 'joint-authority',
      slug: 'smicval',
      name: 'SMICVAL du Libournais et de la Haute-Gironde',
      shortName: 'SMICVAL',
      departmentCode: '33',
      regionCode: '75',
      population: 200_000,
      website: 'https://www.smicval.fr',
      lon: -0.21,
      lat: 44.99,
    },
  ],
  place: 'SMICVAL, Libournais et Haute-Gironde, 138 communes',
  period: 'de 2020 à 2021',
  participants: '15 personnes, 3 jours de terrain',
  challenges: ['diversify_participants', 'empowerment'],
  themes: ['déchets'],
  methods: ['tirage au sort', 'porte-à-porte'],
  facets: {
    publics: ['residents', 'officers'],
    levels: ['involve'],
    phases: ['design'],
    pillars: ['representation', 'participation'],
    scales: ['intercommunality'],
  },
  facts: {
    commissioner: 'Le SMICVAL',
    population: 'Environ 200 000 habitant·es, 138 communes',
    recruitment: 'Lieux tirés au sort, puis rencontres sur place selon des critères écrits',
    mode: 'En présence',
    duration: 'Trois jours de terrain, du 25 au 27 mai 2021',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'Un récit publié par Démocratie Ouverte, le syndicat et une revue, sans mesure de la diversité obtenue. Ce que les fléchettes visaient est déduit d’une légende de photo : les sources citées ne le disent pas.',
  },
  essential: {
    what: 'Former un panel pour le programme « 0 déchet et 100 % citoyen » sans acheter de fichier d’adresses',
    who: '15 habitant·es ; les équipes de terrain du syndicat et de Démocratie Ouverte',
    when: 'Séminaire le 29 janvier 2020, terrain du 25 au 27 mai 2021',
    result:
      'Une méthode essayée en trois jours et documentée ; à côté, 49 communes signataires d’une charte zéro déchet',
    limits: 'Petit effectif ; pas de mesure publiée de la diversité du panel',
    redo: 'Copiez le protocole, puis adaptez-le à vos lieux',
  },
  sections: {
    summary: prose(
      'Un syndicat de collecte veut associer des habitant·es à sa politique zéro déchet. Tirer au sort comme le font les grands panels demande un institut ou un fichier. L’équipe invente une méthode plus légère : laisser le hasard désigner des lieux, s’y rendre, et proposer à des gens de rejoindre le panel selon des critères écrits d’avance.',
    ),
    context: prose(
      'Le SMICVAL s’occupe des déchets de 138 communes, environ deux cent mille personnes. Ses élu·es ont décidé de ne plus seulement ramasser et traiter : faire baisser les déchets demande que les habitudes changent, et cela ne se décrète pas. Le 29 janvier 2020, une cinquantaine d’élu·es en discutent toute une séance.',
      'Un syndicat n’a ni liste électorale ni fichier d’habitant·es. Acheter des adresses coûte et en oublie beaucoup. L’équipe a cherché un hasard que tout le monde comprend d’un regard.',
    ),
    objectives: points(
      'Réunir quinze personnes qui ne viennent pas d’habitude',
      'Tenir des critères de représentativité décidés avant de partir',
      'Se passer de prestataire et de fichier',
      'Raconter la méthode pour que d’autres s’en servent',
    ),
    method: prose(
      'Avant le terrain, l’équipe écrit deux choses : le mandat confié au panel, et les critères de représentativité. C’est la partie la plus importante et la moins spectaculaire.',
      'Ensuite, un lancer choisit où aller. Les photos montrent les équipes en train de lancer des fléchettes ; il est probable que la cible soit une carte. Sur place, on rencontre les gens et on remplit les places restantes en suivant les critères.',
      'Le tout est mené en essai-erreur : la méthode est testée pour apprendre, et ses limites sont publiées avec elle.',
    ),
    steps: points(
      '29 janvier 2020 : séminaire d’une cinquantaine d’élu·es',
      'Avant mai 2021 : écriture du mandat et des critères',
      '25, 26 et 27 mai 2021 : trois jours de terrain',
      'Ensuite : publication d’une fiche de méthode sous licence libre',
    ),
    actors: prose(
      'Une même équipe d’expérimentation réunit le SMICVAL et le Labo de Démocratie Ouverte. Les noms et les temps passés ne sont pas publiés.',
    ),
    means: prose('Trois jours pour deux équipes. Les temps et les coûts ne sont pas publiés.'),
    results: prose(
      'La méthode a été essayée à l’échelle prévue, quinze personnes, en trois jours. Nous n’avons pas trouvé combien de personnes ont été abordées, ni combien ont refusé.',
      'En mai 2021, 66 communes du syndicat avaient délibéré sur le plastique à usage unique. La charte « Ma commune zéro waste » était adoptée par 49 communes. Ces chiffres disent l’élan du territoire ; ils ne sont pas un effet du panel.',
    ),
    followUp: prose(
      'La méthode a été publiée sous licence libre. Ce que le panel a produit n’est pas décrit dans les pages citées.',
    ),
    worked: prose('Un hasard que tout le monde comprend d’un regard, sans fichier ni prestataire.'),
    difficulties: prose(
      'La fiche d’origine annonce des apports et des limites. La partie que nous avons pu lire ne les détaille pas. Deux limites se voient sans elle : avec quinze personnes, un critère de plus est souvent un critère de trop ; et qui accepte sur le pas de sa porte n’est pas n’importe qui.',
    ),
    vigilance: points(
      'Notez chaque refus et chaque absence : sans eux, on ne sait pas ce que vaut le hasard',
      'Évitez que l’équipe choisisse, même sans le vouloir, une porte qui a l’air accueillante',
      'Dites par écrit ce qui est gardé sur les personnes rencontrées, et jusqu’à quand',
    ),
    advice: points(
      'Écrivez le mandat avant de choisir le nombre de personnes',
      'Limitez-vous à trois critères et comparez-les au recensement',
      'Faites le tirage des lieux en public : c’est là que naît la confiance',
      'Prévoyez un deuxième passage et une liste de suppléant·es',
    ),
  },
  sources: [
    {
      label: 'Labo de Démocratie Ouverte, une méthode de tirage au sort innovante',
      href: 'https://www.labodemocratieouverte.org/tirageausortpannelsmicval/',
    },
    {
      label: 'SMICVAL, l’innovation démocratique au service du zéro déchet',
      href: 'https://www.smicval.fr/linnovation-democratique-au-service-du-zero-waste/',
    },
    { label: 'SMICVAL, actualités de mai 2021', href: 'https://www.smicval.fr/2021/05/' },
    {
      label: 'Horizons publics, mobiliser un territoire',
      href: 'https://www.horizonspublics.fr/environnement/comment-mobiliser-un-territoire-autour-du-zero-waste',
    },
  ],
}
