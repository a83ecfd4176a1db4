import { points, prose, type StarterCase } from './case.ts'

export const commana: StarterCase = {
  title: 'Une résidence de vingt-huit jours pour 997 habitant·es',
  lead: 'Comment recréer du lien dans un village qui s’apprête à accueillir un nouveau hameau ?',
  where: [{ kind: 'commune', code: '29038' }],
  place: 'Commana, Finistère, 997 habitant·es',
  period: 'du 26 janvier au 2 septembre 2023',
  participants: '36 allié·es, 34 522 €',
  challenges: ['culture_of_engagement', 'empowerment'],
  themes: ['ruralité', 'habitat'],
  methods: ['résidence', 'porte-à-porte', 'atelier'],
  facets: {
    publics: ['residents', 'associations', 'elected'],
    levels: ['involve', 'collaborate'],
    phases: ['diagnosis', 'design'],
    pillars: ['cooperation'],
    scales: ['municipality'],
  },
  facts: {
    commissioner: 'La commune de Commana',
    population: '997 habitant·es',
    recruitment: 'Rencontres sur place ; les personnes volontaires deviennent des allié·es',
    mode: 'En présence',
    duration: '28 jours de terrain entre le 26 janvier et le 2 septembre 2023',
    budget: '34 522 €',
    funders: '50 % de subvention, 35 % de bénévolat, 13 % en nature, 2 % par la commune',
  },
  outcome: 'finished',
  evidence: {
    level: 1,
    reason:
      'Une fiche écrite par celles et ceux qui ont mené la résidence. Son grand mérite est de donner le coût complet et son partage, ce qui est rare. Les effets ne sont pas mesurés.',
  },
  essential: {
    what: 'Une association s’installe par étapes dans le village, forme une équipe locale et fait émerger les envies',
    who: 'Les associations Courte-Échelle et Solucracy, la commune, 36 habitant·es volontaires',
    when: '28 jours de terrain entre le 26 janvier et le 2 septembre 2023',
    cost: '34 522 € estimés : 50 % de subvention, 35 % de bénévolat, 13 % en nature, 2 % à la charge de la commune',
    result: 'Une équipe d’allié·es et des envies partagées',
    limits: 'Effets non mesurés ; un tiers du coût repose sur du bénévolat',
    redo: 'Compter le temps donné : sans cela on ne sait pas ce que coûte une résidence',
  },
  sections: {
    summary: prose(
      'À Commana, deux associations n’arrivent pas avec une réunion : elles viennent vivre par périodes dans le village. Elles y trouvent des allié·es, écoutent, et font circuler ce qui se dit. La commune n’a payé que deux pour cent du total.',
    ),
    context: prose(
      'La commune est lauréate d’un programme de la Banque des Territoires pour installer un hameau léger. Elle veut que les personnes qui arriveront soient bien accueillies, et que celles qui vivent déjà là se retrouvent. La commande tient en peu de mots : créer du lien.',
    ),
    objectives: points(
      'Recréer du lien entre habitant·es',
      'Préparer l’accueil d’un hameau léger',
      'Former une équipe locale qui reste',
    ),
    method: prose(
      'La première étape consiste à connaître le terrain, former une équipe et faire remonter les envies. Deux coordinateurs ou coordinatrices séjournent sur place en plusieurs immersions, et rencontrent les gens là où ils sont.',
      'Les habitant·es qui le souhaitent deviennent des allié·es : trente-six personnes, élu·es et associations compris, portent la suite avec l’équipe.',
    ),
    steps: points(
      '26 janvier 2023 : arrivée dans le village',
      'Première étape, en trois immersions : connaître le terrain, former une équipe, écouter',
      'Puis deux autres étapes',
      '2 septembre 2023 : fin de la résidence',
    ),
    actors: prose(
      'Deux associations, Courte-Échelle et Solucracy, avec neuf personnes ; la commune ; trente-six allié·es, dont des élu·es et des associations du village.',
    ),
    means: prose(
      'La fiche est un modèle du genre. Neuf personnes de l’association ont passé vingt-huit jours sur place, avec trente-six allié·es. Sur 34 522 €, la Banque des Territoires donne la moitié en subvention. Le temps des bénévoles compte pour un gros tiers, les contreparties en nature pour 13 %. La commune donne en argent 2 %, environ 690 €.',
    ),
    results: prose(
      'Trente-six personnes engagées pour 997 habitant·es, soit près d’une sur vingt-huit : peu de démarches en approchent. Ce qu’elles ont fait après le départ de l’équipe n’est pas raconté.',
    ),
    worked: prose(
      'Trente-six personnes engagées pour 997 habitant·es. Et un récit qui donne le coût complet, partagé entre celles et ceux qui ont payé.',
    ),
    difficulties: prose(
      'Une résidence demande des personnes prêtes à dormir sur place. Et la part de bénévolat rend la formule difficile à acheter telle quelle : à plein tarif, la commune ne pourrait pas.',
    ),
    vigilance: points(
      'Ce que l’équipe porte doit avoir un autre nom à côté avant son départ',
      'Un tiers du coût est du temps donné : vérifiez qu’il existe chez vous',
    ),
    advice: points(
      'Présentez toujours le coût avec et sans bénévolat',
      'Choisissez l’équipe locale avant la deuxième immersion',
      'Prévoyez un retour six mois après, pour savoir ce qui tient',
    ),
  },
  sources: [
    {
      label: 'Solucracy, résidence territoriale à Commana',
      href: 'https://solucracy.org/apps/wiki/?ResidenceTerritorialeACommana',
    },
  ],
}
