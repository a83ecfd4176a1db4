import { points, prose, type StarterCase } from './case.ts'

export const isere: StarterCase = {
  title: 'Quarante-sept habitant·es au travail avec leur sénateur',
  lead: 'Un parlementaire peut-il écrire la loi avec des habitant·es volontaires ?',
  where: [{ kind: 'department', code: '38' }],
  place: 'Isère, équipe d’un sénateur',
  period: 'd’avril 2021 à mars 2022',
  participants: '47 volontaires, une quinzaine de séances',
  challenges: ['whole_policy_cycle', 'empowerment'],
  themes: ['habitat', 'institutions', 'social'],
  methods: ['groupe de volontaires', 'auditions', 'questionnaire'],
  facets: {
    publics: ['residents', 'elected'],
    levels: ['involve', 'collaborate'],
    phases: ['design'],
    pillars: ['cooperation', 'participation'],
    scales: ['parliament', 'department'],
  },
  facts: {
    commissioner: 'L’équipe d’un sénateur',
    recruitment: 'Appel sur internet et dans la presse, sans tirage au sort',
    profile: '47 volontaires, en cherchant la parité, des âges et des lieux variés',
    mode: 'À distance puis en présence',
    duration: 'Une quinzaine de séances, d’avril 2021 à février 2022',
    evaluation: 'Une analyse du Labo, fondée sur des entretiens avec l’équipe',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'Le récit vient de l’équipe du sénateur, d’un journal local et d’une analyse du Labo fondée sur des entretiens. Les présences séance par séance ne sont pas publiées.',
  },
  essential: {
    what: 'Un collège citoyen qui prépare un rapport, un récit et une proposition de loi',
    who: '47 volontaires de l’Isère, l’équipe parlementaire, des spécialistes auditionné·es',
    when: 'D’avril 2021 à février 2022, restitution publique en mars 2022',
    result:
      'Un rapport sur l’habitat, un récit sur le revenu universel, une proposition de loi, des amendements au projet de loi « 4D »',
    limits: 'Pas de tirage au sort ; le groupe a beaucoup fondu en route',
    redo: 'Trois thèmes, dix mois, une équipe de circonscription qui y passe vraiment du temps',
  },
  sections: {
    summary: prose(
      'Un sénateur de l’Isère s’inspire de la Convention citoyenne pour le climat, sans en avoir les moyens. Il réunit des volontaires et leur confie trois sujets, qui entreront dans son travail au Sénat. Le Labo de Démocratie Ouverte a ensuite interrogé l’équipe pour en tirer les leçons.',
    ),
    context: prose(
      'Les sénateurs et sénatrices sont élu·es par d’autres élu·es : leur mandat paraît lointain. Cette équipe avait déjà mené une tournée de dix journées en 2019, à la rencontre d’initiatives locales. Le collège est la suite : faire comprendre le travail parlementaire en y prenant part.',
    ),
    objectives: points(
      'Nourrir le travail d’un parlementaire',
      'Faire comprendre la fabrique de la loi en y prenant part',
    ),
    method: prose(
      'Un appel est lancé sur internet et dans la presse, à la mesure du budget. Quarante-sept personnes sont retenues en cherchant la parité, des âges et des lieux variés : métropole, montagne, nord du département, campagne.',
      'Elles se répartissent en trois groupes : l’habitat, la démocratie, le revenu universel et les monnaies locales. Chaque groupe part de l’expérience de ses membres, auditionne les spécialistes qu’il demande, puis fait remplir un questionnaire en ligne sur la plateforme Purpoz.',
    ),
    steps: points(
      'Avril 2021 : première séance, à distance, pendant les restrictions sanitaires',
      'Printemps 2021 : premières propositions reprises en amendements',
      '10 juillet 2021 : première rencontre en personne, au Percy',
      'Jusqu’en février 2022 : une quinzaine de séances',
      'Mars 2022 : soirée de restitution à Grenoble',
    ),
    actors: prose(
      'Quarante-sept volontaires en trois groupes, l’équipe parlementaire, des spécialistes entendu·es à la demande, la plateforme Purpoz pour les questionnaires.',
    ),
    means: prose(
      'Les moyens d’une équipe parlementaire, sans budget dédié publié. L’équipe dit y avoir passé beaucoup plus de temps que prévu.',
    ),
    results: prose(
      'Le groupe habitat rend un rapport d’une vingtaine de pages. Le groupe sur le revenu universel choisit le récit. Le groupe démocratie écrit une proposition de loi. Des idées ont nourri des amendements pendant que le collège travaillait encore, ce qui est rare.',
    ),
    followUp: prose(
      'Un rapport, un récit, une proposition de loi et des amendements au projet de loi « 4D ». Leur sort au Sénat n’est pas décrit ici.',
    ),
    worked: prose(
      'Des amendements ont été tirés du travail pendant que le collège siégeait encore.',
    ),
    difficulties: prose(
      'L’effectif a nettement baissé au fil des mois ; la presse locale le dit, l’équipe aussi. Sans tirage au sort, une part des membres était déjà engagée. Animer, trier les idées et rédiger a pris beaucoup plus de temps que prévu aux collaborateurs et collaboratrices.',
      'Les sources divergent sur la date de la soirée : le 18 mars selon le sénateur, le 28 selon le journal. Le 18 était un vendredi, le jour cité par le journal : nous le croyons juste.',
    ),
    vigilance: points(
      'Un groupe de volontaires ne parle pas au nom de la population : dites-le dans le rapport',
    ),
    advice: points(
      'Se voir en personne dès le début, même une seule fois',
      'Publier la présence à chaque séance : la fonte se combat quand elle se voit',
      'Prendre un seul thème si l’équipe compte moins de trois personnes',
      'Donner un premier résultat visible avant le troisième mois',
    ),
  },
  sources: [
    {
      label: 'Labo de Démocratie Ouverte, le collège citoyen en Isère',
      href: 'https://www.labodemocratieouverte.org/college-citoyen-en-isere-2-2/',
    },
    {
      label: 'Place Gre’net, et ça donne quoi ?',
      href: 'https://www.placegrenet.fr/2022/04/28/guillaume-gontard-senateur-eelv-de-lisere-a-experimente-le-college-citoyen-et-ca-donne-quoi/566957',
    },
    {
      label: 'Présentation du collège par l’équipe parlementaire',
      href: 'https://guillaume-gontard.fr/college-citoyen',
    },
    {
      label: 'La rencontre du Percy',
      href: 'https://guillaume-gontard.fr/le-college-citoyen-reuni-au-percy',
    },
    {
      label: 'La remise des propositions',
      href: 'https://guillaume-gontard.fr/le-college-citoyen-rend-ses-propositions',
    },
  ],
}
