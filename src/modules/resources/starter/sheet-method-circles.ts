import { points } from './case.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const circles: StarterMethod = {
  kind: 'method',
  title: 'S’organiser en cercles reliés',
  lead: 'Comment partager le pouvoir dans une association ou un service sans se perdre en réunions ?',
  challenges: ['shared_decision', 'empowerment'],
  themes: ['institutions'],
  methods: ['décision par consentement', 'élection sans candidat'],
  facets: {
    publics: ['associations', 'officers'],
    levels: ['empower'],
    phases: ['decision', 'delivery'],
    pillars: ['cooperation'],
    scales: ['organisation'],
  },
  evidence: {
    level: 1,
    reason:
      'Des présentations par des réseaux qui pratiquent la sociocratie. Aucune des pages citées ne mesure ses effets.',
  },
  essential: {
    what: 'Des groupes souverains sur leur périmètre, reliés deux à deux par deux personnes',
    who: 'Dix à douze personnes par cercle, au plus',
    when: 'Quand une équipe dépasse la taille d’une table',
    result: 'Des décisions prises là où l’on sait, et qui se répondent',
    limits: 'Demande d’écrire les périmètres et d’y revenir',
    redo: 'Commencer par un seul cercle, et un seul double lien',
  },
  sections: {
    summary:
      'La sociocratie tient en quatre règles : on décide par consentement, on s’organise en cercles, deux personnes relient chaque cercle au suivant, et l’on élit sans candidature.',
    purpose:
      'Faire tenir ensemble l’autonomie des équipes et une direction commune. Chaque cercle a une raison d’être, un périmètre et des règles sur ce qui sort de la pièce.',
    notFor: points(
      'Un groupe de quatre ou cinq : parlez-vous',
      'Une organisation dont la direction ne veut rien céder',
      'Une période de crise ouverte : réglez-la d’abord',
    ),
    size: 'Dix à douze personnes par cercle ; au-delà, on en ouvre un autre.',
    time: 'Une réunion régulière par cercle, qui s’ouvre et se ferme par un tour de « météo » où chacun·e dit comment il ou elle va.',
    cost: 'Gratuit ; un accompagnement au démarrage se paie sur devis.',
    vigilance: points(
      'Le second lien n’est pas un doublon : il remonte ce que la personne qui dirige ne voit pas',
      'Un rôle sans fin de mandat redevient un poste',
      'Ne confondez pas écouter et décider : chaque point dit lequel des deux',
    ),
    advice: points(
      'Écrivez pour chaque rôle : mission, ce dont il rend compte, fin du mandat',
      'Tenez un registre des décisions avec une date de réexamen',
      'Revoyez le découpage une fois par an, par consentement',
    ),
  },
  steps: [
    'Écrire la raison d’être de l’organisation en une phrase',
    'Nommer les cercles et leur périmètre : ce qu’ils décident seuls',
    'Élire dans chaque cercle l’animation, le secrétariat et le second lien, sans candidature',
    'Faire siéger dans chaque cercle une personne élue du cercle plus large et une de chaque cercle plus petit',
    'Décider par consentement ce qui engage tout le monde, et laisser le reste aux rôles',
    'Réexaminer : les décisions arrivent à terme, les mandats aussi',
  ],
  sources: [pages.circlesColibris, pages.circlesForum, pages.circlesSchool],
}
