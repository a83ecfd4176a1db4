import { points, prose, type StarterCase } from './case.ts'

export const gers: StarterCase = {
  title: 'Quatre personnes par canton, une pour chaque âge',
  lead: 'Un département rural peut-il tenir deux ans et demi de dialogue avec soixante-huit habitant·es ?',
  where: [{ kind: 'department', code: '32' }],
  place: 'Gers',
  period: 'd’avril 2023 à 2025',
  participants: '68 membres, tirés parmi plus de 400',
  challenges: ['lasting_relationship', 'whole_policy_cycle'],
  themes: ['institutions', 'ruralité'],
  methods: ['assemblée citoyenne', 'tirage au sort'],
  facets: {
    publics: ['residents', 'youth', 'elected'],
    levels: ['consult', 'involve'],
    phases: ['diagnosis', 'design', 'evaluation'],
    pillars: ['participation', 'representation'],
    scales: ['department'],
  },
  facts: {
    commissioner: 'Le département du Gers',
    recruitment:
      'Tirage au sort parmi plus de quatre cents candidatures, quatre personnes par canton',
    profile: 'Parité ; une personne par tranche d’âge et par canton',
    mode: 'En présence, en plénière et par secteur',
    duration: 'Mandat de deux ans et demi',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'Le règlement et l’installation sont publiés. Le bilan à la fin du mandat n’a pas été trouvé : cette fiche décrit une règle, pas un résultat.',
  },
  essential: {
    what: 'Une commission citoyenne que le département consulte sur ses grands documents',
    who: '68 personnes de 16 ans et plus, à parité, quatre par canton ; trois élu·es pour faire le lien',
    when: 'Candidatures jusqu’au 31 mars 2023, installation le 22 avril 2023, mandat de deux ans et demi',
    result: 'Une assemblée installée, quatre à cinq séances plénières par an annoncées',
    limits: 'Bilan non trouvé ; casier judiciaire vierge exigé',
    redo: 'Un quota d’âge par canton : simple à comprendre, simple à vérifier',
  },
  sections: {
    summary: prose(
      'Après deux budgets participatifs qui avaient mobilisé quatre-vingt mille votes, le Gers crée une commission de soixante-huit personnes. Sa règle tient en une phrase : dans chaque canton, deux femmes et deux hommes, un pour chaque tranche d’âge.',
    ),
    context: prose(
      'Au second tour des législatives de 2022, à peine plus d’une personne sur deux vote. Le département cherche une suite à ses budgets participatifs, et s’inspire du Lot-et-Garonne.',
    ),
    objectives: points(
      'Donner un avis sur les grands documents du département',
      'Garder le lien après deux budgets participatifs',
    ),
    method: prose(
      'L’appel à candidatures se fait sur les marchés, tablette à la main. Peuvent être tiré·es au sort les personnes de seize ans et plus qui vivent dans le canton. Les élu·es des communes et des intercommunalités sont exclu·es. Le règlement demande un casier judiciaire vierge.',
      'La commission donne un avis sur les grands schémas du département et sur les sujets dont le président la saisit. Elle suit aussi les autres démarches, dont le budget participatif.',
    ),
    steps: points(
      'Janvier à mars 2023 : appel sur les marchés et en ligne',
      '22 avril 2023 : installation dans l’hémicycle, toutes les personnes candidates invitées',
      'Ensuite : plénières et réunions par secteur',
    ),
    actors: prose(
      'Soixante-huit membres de seize ans et plus, trois élu·es pour faire le lien. Les élu·es des communes et des intercommunalités ne peuvent pas être tiré·es au sort.',
    ),
    means: prose('Non publié dans les sources citées.'),
    results: prose(
      'Plus de quatre cents candidatures pour soixante-huit places, presque tous les membres présents le premier jour. La presse et le règlement ne donnent pas exactement les mêmes tranches d’âge ; nous suivons le règlement : 16–25, 26–40, 41–64, 65 ans et plus.',
    ),
    worked: prose(
      'Une règle qui tient en une phrase, et un appel fait sur les marchés plutôt qu’en ligne seulement.',
    ),
    difficulties: prose(
      'Exiger un casier vierge écarte des personnes que la participation devrait justement rejoindre. Et tirer une seule personne par âge et par canton rend chaque départ difficile à remplacer.',
    ),
    vigilance: points(
      'Prévoyez des suppléant·es par case dès le tirage',
      'Dites où vont les données demandées à l’inscription',
    ),
    advice: points(
      'Invitez aussi celles et ceux que le sort n’a pas retenus : ils forment un réseau',
      'Publiez chaque année la liste des avis et des réponses',
      'Choisissez des horaires et un transport qui conviennent à un département étendu',
    ),
  },
  sources: [
    {
      label: 'Le Gers c’est vous, le règlement',
      href: 'https://www.legerscestvous.fr/commission-citoyenne/le-reglement',
    },
    {
      label: 'Département du Gers, l’installation',
      href: 'https://www.gers.fr/monjournal/numero-5/democratie-participative/commission-consultative-citoyenne-le-gers-cest-vous',
    },
    {
      label: 'Le Journal du Gers, la séance du 22 avril 2023',
      href: 'https://www.lejournaldugers.fr/article/65929-participation-citoyenne-le-departement-du-gers-installe-sa-1ere-commission-consultative-citoyenne',
    },
    {
      label: 'La Dépêche, reprise, l’appel sur les marchés',
      href: 'https://taipan.fr/le-gers-cree-une-commission-consultative-citoyenne-pour-impliquer-ladepeche-fr/',
    },
  ],
}
