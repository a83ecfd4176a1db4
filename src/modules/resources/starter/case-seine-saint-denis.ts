import { points, prose, type StarterCase } from './case.ts'

export const seineSaintDenis: StarterCase = {
  title: 'Des jeunes de l’aide sociale à l’enfance inventent leur part des Jeux',
  lead: 'Peut-on faire décider des enfants protégés par le département, et que le sport y aide ?',
  where: [{ kind: 'department', code: '93' }],
  place: 'Seine-Saint-Denis',
  period: 'depuis janvier 2019, journée du 26 juin 2021',
  participants: '32 jeunes de 10 à 16 ans',
  challenges: ['diversify_participants', 'empowerment'],
  themes: ['enfance', 'jeunesse', 'sport'],
  methods: ['atelier', 'jeu', 'décision par consentement'],
  facets: {
    publics: ['children', 'youth', 'far-from-it'],
    levels: ['involve', 'collaborate'],
    phases: ['design'],
    pillars: ['participation', 'cooperation'],
    scales: ['department'],
  },
  facts: {
    commissioner: 'Le département de la Seine-Saint-Denis',
    recruitment: 'Trois maisons d’enfants volontaires',
    profile: '32 jeunes de dix à seize ans',
    mode: 'En plein air',
    duration: 'Une journée, le 26 juin 2021',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'Deux fiches du Labo écrites avec des agentes du département, et un article du magazine départemental. Ce que sont devenus les projets des jeunes n’est pas publié.',
  },
  essential: {
    what: 'Une journée qui mêle sport et intelligence collective, pour imaginer des projets liés aux Jeux de 2024',
    who: '32 jeunes de trois maisons d’enfants, le département, l’UFOLEP 93, Démocratie Ouverte',
    when: 'Préparation dès 2019, journée le samedi 26 juin 2021',
    result:
      'Des projets choisis par consentement, que les jeunes devaient réaliser avec leur structure',
    limits: 'Suites des projets et coûts non publiés',
    redo: 'Bouger d’abord, parler ensuite : un relais dont chaque étape ajoute une idée',
  },
  sections: {
    summary: prose(
      'Le département accueille les Jeux et veut que cela serve à celles et ceux qui y vivent. Avec le Labo, il choisit de commencer par des jeunes que l’on n’écoute presque jamais : ceux de la protection de l’enfance. Une journée en plein air leur permet de proposer, débattre et décider ensemble.',
    ),
    context: prose(
      'La Seine-Saint-Denis est un département très jeune. Aux élections locales de juin 2021, plus de neuf jeunes sur dix ne votent pas ; et pourtant la plupart se disent prêt·es à prendre part autrement. Pour un enfant placé, la question est plus vive encore : beaucoup de décisions de sa vie se prennent sans lui.',
    ),
    objectives: points(
      'Faire décider des jeunes que l’on n’écoute presque jamais',
      'Leur donner une part des Jeux',
    ),
    method: prose(
      'Le sport n’est pas une récompense, c’est la méthode. Le matin : escalade, ballon prisonnier, cécifoot, pour se faire confiance et découvrir le handisport. L’après-midi : une course d’orientation sur les Jeux, puis un parcours en relais où chaque équipe dépose une idée.',
      'Les projets sont ensuite choisis par consentement : on ne cherche pas qui est pour, on demande qui a une raison de s’opposer.',
    ),
    steps: points(
      'Janvier 2019 : début du travail avec le département',
      '2020 : premières actions, racontées dans une première fiche',
      '26 juin 2021 : les « Jeux de la participation », base de loisirs de Champs-sur-Marne',
      'Ensuite : chaque maison d’enfants accompagne ses projets',
    ),
    actors: prose(
      'Les professionnel·les de l’aide sociale à l’enfance, la délégation du département aux Jeux, l’UFOLEP 93 pour le sport et Démocratie Ouverte pour l’animation. Les éducateurs et éducatrices de trois maisons d’enfants y prennent part aussi.',
    ),
    means: prose('Non publié dans les sources citées.'),
    results: prose(
      'Trente-deux jeunes ont participé une journée entière et présenté leurs idées en fin de journée. Le département a depuis, en novembre 2022, créé un conseil des jeunes de l’aide sociale à l’enfance ; aucune source n’établit de lien direct entre les deux.',
    ),
    followUp: prose(
      'Chaque maison devait accompagner ses projets. Ce qu’ils sont devenus n’est pas publié.',
    ),
    worked: prose(
      'Commencer par le corps : le sport crée la confiance qui permet ensuite de débattre.',
    ),
    difficulties: prose(
      'Faire venir trois structures le même jour demande de nombreuses réunions entre adultes. La fiche du Labo porte une mention de licence qui nomme d’autres partenaires que ceux du projet : sans doute une erreur de copie, que nous signalons sans la reprendre.',
    ),
    vigilance: points(
      'Demander l’accord des jeunes eux-mêmes, et celui des personnes qui ont autorité',
      'Pas de visage ni de prénom réel dans les documents publics',
      'Ne promettre que ce que la structure pourra tenir après la journée',
    ),
    advice: points(
      'Préparez avec les éducateurs et éducatrices : ce sont elles et eux qui porteront la suite',
      'Gardez un budget, même petit, pour réaliser au moins une idée dans les deux mois',
      'Revenez montrer ce qui a été fait',
    ),
  },
  sources: [
    {
      label: 'Labo de Démocratie Ouverte, l’inclusion démocratique aux Jeux',
      href: 'https://labodemocratieouverte.org/lesjeuxdelaparticipation',
    },
    {
      label: 'Labo de Démocratie Ouverte, la journée du 26 juin 2021',
      href: 'https://www.labodemocratieouverte.org/lesjeuxdelaparticipation-2/',
    },
    {
      label: 'Le magazine de la Seine-Saint-Denis',
      href: 'https://lemag.seinesaintdenis.fr/Les-jeunes-de-l-ASE-portent-haut-les-valeurs-des-JO',
    },
  ],
}
