import { points, prose, type StarterCase } from './case.ts'

export const sarcelles: StarterCase = {
  title: 'Mille cent cinquante portes, trois cent trente-trois conversations',
  lead: 'Combien de personnes rencontre-t-on vraiment en frappant à toutes les portes d’un grand ensemble ?',
  where: [{ kind: 'commune', code: '95585' }],
  place: 'Sarcelles, Val-d’Oise',
  period: 'mai 2023',
  participants: '333 entretiens, 1 150 portes, 19 jours',
  challenges: ['diversify_participants', 'scale_participation'],
  themes: ['urbanisme', 'quartiers populaires'],
  methods: ['porte-à-porte', 'questionnaire'],
  facets: {
    publics: ['residents', 'far-from-it', 'migrants'],
    levels: ['consult'],
    phases: ['diagnosis'],
    pillars: ['participation'],
    scales: ['neighbourhood'],
  },
  facts: {
    commissioner: 'La ville de Sarcelles',
    recruitment: 'Toutes les portes de cinquante immeubles',
    mode: 'À domicile',
    duration: 'Quatre semaines, dix-neuf jours',
  },
  outcome: 'finished',
  evidence: {
    level: 1,
    reason:
      'Les chiffres viennent du prestataire qui a mené l’opération et qui la présente comme une référence. Ils sont précis et se recoupent, mais personne d’extérieur ne les a vérifiés.',
  },
  essential: {
    what: 'Une campagne de porte-à-porte avec un questionnaire d’un quart d’heure sur la rénovation du quartier',
    who: 'Deux agent·es de terrain d’un prestataire, pour la ville',
    when: 'Mai 2023, quatre semaines, dix-neuf jours',
    result: '333 entretiens, 1 000 paroles notées, 14 thèmes, 70 idées, 220 contacts laissés',
    limits: 'Source unique ; suites dans le projet urbain non publiées',
    redo: 'Prévoir deux passages : plus d’une porte sur deux reste fermée',
  },
  sections: {
    summary: prose(
      'Avant de grands travaux, la ville veut entendre le grand ensemble, pas seulement les personnes qui viennent aux réunions. Deux agent·es frappent à 1 150 portes dans cinquante immeubles et parlent un quart d’heure avec un tiers des foyers environ.',
    ),
    context: prose(
      'Les deux tiers des habitant·es de Sarcelles vivent dans un des premiers grands ensembles de France. La rénovation va changer le quartier pour longtemps. La ville cherche aussi à étoffer son fichier d’invitations.',
    ),
    objectives: points(
      'Entendre le grand ensemble avant les travaux',
      'Étoffer le fichier d’invitations',
    ),
    method: prose(
      'Les immeubles sont choisis pour ressembler à la ville : logement social et copropriétés, tailles variées. Le questionnaire mêle des questions fermées et des questions ouvertes. Les agent·es parlent plusieurs langues.',
      'Chaque porte reçoit un résultat : absence, refus, entretien. C’est ce qui rend l’opération lisible.',
    ),
    steps: points(
      'Choix des cinquante immeubles',
      'Dix-neuf jours de terrain à deux',
      'Analyse des paroles notées : quatorze thèmes, soixante-dix idées',
      'Invitation aux réunions des personnes qui ont laissé un contact',
    ),
    actors: prose(
      'Deux agent·es de terrain d’un prestataire, qui parlent plusieurs langues, pour la ville.',
    ),
    means: prose('Deux personnes pendant dix-neuf jours. Le prix n’est pas publié.'),
    results: prose(
      'Sur cent portes, cinquante-deux restent fermées, dix-neuf s’ouvrent pour un refus, une trentaine pour un entretien. Parmi les personnes présentes, six sur dix acceptent de parler : c’est beaucoup.',
      'Deux cent vingt personnes laissent un moyen de les joindre, soit près de deux sur trois.',
    ),
    followUp: prose(
      'Les personnes qui ont laissé un contact ont été invitées aux réunions. L’effet sur le projet urbain n’est pas publié.',
    ),
    worked: prose(
      'La diversité des langues parlées par l’équipe et la place laissée à la parole libre.',
    ),
    difficulties: prose(
      'Plus de la moitié des portes ne s’ouvrent pas : ce sont d’autres vies, d’autres horaires, et peut-être d’autres avis. Sans deuxième passage on ne le sait pas. Le total publié fait 101 %, à cause des arrondis.',
    ),
    vigilance: points(
      'Ne gardez rien sur les portes qui ont refusé',
      'Demandez un accord séparé pour être recontacté·e',
      'Dites aux personnes rencontrées ce que deviendra leur parole, et quand',
    ),
    advice: points(
      'Comptez neuf entretiens par personne et par jour de terrain : c’est ce qui a été tenu ici',
      'Alternez les horaires : fin d’après-midi, samedi matin',
      'Revenez afficher les quatorze thèmes dans les halls',
    ),
  },
  sources: [
    {
      label: 'Questions à domicile, cas d’usage',
      href: 'https://questions-a-domicile.fr/cas-d-usage',
    },
  ],
}
