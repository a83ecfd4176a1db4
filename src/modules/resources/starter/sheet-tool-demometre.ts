import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const demometreTool: StarterPage = {
  kind: 'tool',
  title: 'Le DémoMètre : un questionnaire et un débat sur la démocratie locale',
  lead: 'Quel outil pour faire le point sur la démocratie de sa commune, avec ses habitant·es ?',
  challenges: ['restore_trust', 'whole_policy_cycle'],
  themes: ['numérique', 'institutions'],
  methods: ['évaluation', 'questionnaire'],
  facets: {
    publics: ['residents', 'elected', 'officers'],
    levels: ['involve'],
    phases: ['diagnosis', 'evaluation'],
    pillars: ['representation', 'transparency', 'participation'],
    scales: ['municipality', 'intercommunality'],
    format: 'web',
  },
  evidence: {
    level: 2,
    reason:
      'Décrit d’après ses questions fréquentes, sa présentation publique et son code. Les questions elles-mêmes ne sont pas publiées hors de l’outil.',
  },
  essential: {
    what: 'Une plateforme qui croise des faits et des ressentis sur quatre piliers',
    who: 'Une collectivité ou une association, ses habitant·es, élu·es et agent·es',
    cost: 'Une redevance est prévue pour une évaluation avec expert·e',
    limits: 'Ne classe pas les collectivités et ne donne pas de note globale',
  },
  sections: {
    summary: prose(
      'On choisit sa commune, on répond à des questions de fait, on invite les autres à dire leur ressenti, puis on débat des résultats. Le rôle de chacun·e change les questions posées.',
    ),
    use: points(
      'En ligne ou sur papier, seul·e ou en atelier',
      'Des définitions et des rappels de la loi sont donnés au fil des questions',
      'Les résultats sont publics quand les seuils de représentativité sont atteints',
      'Une rosace, des points forts, des points à travailler',
    ),
    means: prose('Une personne pour inviter et relancer, une autre pour animer les ateliers.'),
    limits: points(
      'Le code est visible, mais aucun fichier de licence n’y figure : ne le recopiez pas sans demander',
      'Les groupes nombreux pèsent davantage dans les moyennes : lisez les réponses groupe par groupe',
    ),
    privacy: prose(
      'Une participation anonyme n’est comptée qu’après inscription, et elle est effacée au bout d’un mois.',
    ),
    alternatives: prose(
      'Une grille maison de dix questions, discutée en conseil, vaut mieux que rien.',
    ),
    examples: prose('Bagneux, Villeurbanne et Strasbourg ont été les premiers lieux d’essai.'),
  },
  link: 'https://demometre.org/faq',
  sources: [pages.demometre, pages.demometreWiki, pages.demometreCode, pages.demometrePioneers],
}
