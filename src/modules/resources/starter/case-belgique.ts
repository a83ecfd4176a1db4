import { points, prose, type StarterCase } from './case.ts'

export const belgique: StarterCase = {
  title: 'Seize mille deux cents lettres pour soixante places',
  lead: 'Comment un tirage en deux temps corrige-t-il le biais de celles et ceux qui répondent ?',
  where: [],
  place: 'Belgique',
  period: 'de février à mai 2023',
  participants: '60 personnes, 3 week-ends, environ 400 réponses favorables',
  challenges: ['diversify_participants', 'shared_decision'],
  themes: ['institutions'],
  methods: ['tirage au sort', 'panel citoyen'],
  facets: {
    publics: ['residents'],
    levels: ['involve'],
    phases: ['design'],
    pillars: ['representation', 'transparency'],
    scales: ['national'],
  },
  facts: {
    recruitment:
      '16 200 lettres tirées au hasard, environ 400 réponses favorables, puis un tirage équilibré',
    profile: 'Équilibre de genre, d’âge, de lieu et de niveau d’étude',
    mode: 'En présence, avec des interprètes',
    duration: 'Trois week-ends',
  },
  outcome: 'finished',
  evidence: {
    level: 3,
    reason:
      'Le nombre de lettres, de réponses et de places est connu, ainsi que les critères du second tirage. La composition finale comparée à la population n’est pas reprise dans les pages citées.',
  },
  essential: {
    what: 'Un panel sur l’argent des partis politiques, recruté par lettre puis par un tirage équilibré',
    who: '60 personnes de toute la Belgique, six organisations indépendantes, des universitaires, des président·es de partis',
    when: 'Discussion ouverte dès le 2 février, panel du 25 mars au 14 mai 2023',
    result: '34 recommandations présentées aux député·es',
    limits: 'Initiative sans mandat officiel : le parlement n’avait rien promis',
    redo: 'Écrire beaucoup, tirer deux fois, et garder la liste des refus',
  },
  sections: {
    summary: prose(
      'Pour « We Need To Talk », 16 200 personnes reçoivent une lettre tirée au hasard. Quatre cents environ disent oui. Comme toujours, ce sont plutôt des hommes, des diplômé·es, des plus de cinquante-cinq ans. Un second tirage, équilibré, choisit les soixante.',
    ),
    context: prose(
      'La réforme de l’argent des partis était bloquée depuis des années : les partis sont juges de leur propre cause. Six organisations de la société civile décident d’en saisir un panel, sans attendre d’y être invitées.',
    ),
    objectives: points(
      'Sortir d’un blocage où les partis sont juges de leur propre cause',
      'Réunir un groupe qui ressemble au pays',
      'Rendre des recommandations avant le débat parlementaire',
    ),
    method: prose(
      'Premier tirage : des lettres nominatives, au hasard, dans tout le pays. On ne peut pas envoyer quelqu’un à sa place. Une permanence téléphonique répond aux nombreuses personnes qui croient à une blague.',
      'Second tirage parmi les réponses favorables, en tenant compte du genre, de l’âge, du lieu et du niveau d’étude. D’autres questions sont posées, sur le métier, la nationalité de la mère ou un handicap. La méthode suit les conseils de l’OCDE.',
      'Le panel travaille trois week-ends, avec des interprètes : s’informer, rencontrer les partis, rédiger.',
    ),
    steps: points(
      '2 février 2023 : discussion ouverte à toute la population',
      'Mars 2023 : tirages et appels',
      '25 et 26 mars : les spécialistes',
      '22 et 23 avril : les président·es de partis, 59 membres sur 60 présents',
      '14 mai : fin des travaux',
      'Mi-mai : présentation à la Chambre',
    ),
    actors: prose(
      'Six organisations de la société civile ont porté l’initiative, avec des universitaires. Des présidentes et des présidents de partis sont venus répondre aux membres.',
    ),
    results: prose(
      'Seize mille deux cents lettres pour quatre cents oui : deux réponses et demie pour cent. C’est l’ordre de grandeur à retenir pour tout recrutement par courrier. La présence est restée presque complète.',
    ),
    followUp: prose(
      'Quatre membres ont présenté le rapport en commission et demandé du temps pour un retour détaillé. La commission a fixé un calendrier ; ce qui en est sorti n’est pas traité ici.',
    ),
    worked: prose(
      'La présence : 59 membres sur 60 au deuxième week-end. La permanence téléphonique a rassuré des personnes qui croyaient à une plaisanterie.',
    ),
    difficulties: prose(
      'Une lettre peut ressembler à un canular. Et un panel sans mandat officiel dépend de la bonne volonté de celles et ceux qui reçoivent son avis.',
    ),
    vigilance: points(
      'Sans mandat officiel, dites-le dès la lettre d’invitation',
      'Prévoyez des interprètes dès que deux langues se croisent',
    ),
    advice: points(
      'Comptez quarante lettres par réponse favorable, et davantage dans les quartiers qui répondent peu',
      'Ouvrez un numéro de téléphone : les questions rassurent celles et ceux qui hésitent',
      'Publiez le profil des personnes invitées, des personnes volontaires et du panel, côte à côte',
    ),
  },
  sources: [
    {
      label: 'We Need To Talk, comment les participant·es sont choisi·es',
      href: 'https://www.weneedtotalk.be/fr/actualites/tirage-au-sort',
    },
    {
      label: 'We Need To Talk, une invitation hors du commun',
      href: 'https://weneedtotalk.be/fr/actualites/une-invitation-hors-du-commun',
    },
    { label: 'We Need To Talk, le débat', href: 'https://weneedtotalk.be/fr/debat-citoyen' },
    {
      label: 'We Need To Talk, le rapport et la suite',
      href: 'https://weneedtotalk.be/fr/actualites',
    },
    {
      label: 'L’Avenir, les 34 idées du panel',
      href: 'https://www.lavenir.net/actu/belgique/2023/05/16/les-34-idees-dun-panel-citoyen-pour-depoussierer-le-financement-des-partis-RQKDHOWD5NGS3PRH46UKVZURDQ/',
    },
  ],
}
