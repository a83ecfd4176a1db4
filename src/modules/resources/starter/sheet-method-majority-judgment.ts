import { points } from './case.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const majorityJudgment: StarterMethod = {
  kind: 'method',
  title: 'Choisir au jugement majoritaire',
  lead: 'Comment départager plusieurs candidatures ou plusieurs projets sans forcer un seul choix ?',
  challenges: ['shared_decision', 'restore_trust'],
  themes: ['institutions'],
  methods: ['jugement majoritaire'],
  facets: {
    publics: ['residents', 'associations', 'elected'],
    levels: ['empower'],
    phases: ['decision'],
    pillars: ['representation', 'participation'],
    scales: ['organisation', 'municipality'],
  },
  evidence: {
    level: 2,
    reason:
      'La règle et son calcul sont publiés avec un code libre ; une association l’emploie depuis plusieurs années pour élire son conseil. L’effet sur les choix n’est pas mesuré ici.',
  },
  essential: {
    what: 'Chaque personne donne une mention à toutes les propositions ; la mention médiane classe',
    who: 'De dix personnes à toute une population',
    when: 'Dès que plus de deux choix sont possibles',
    cost: 'Calcul libre et gratuit',
    result: 'Un classement, et le profil de mérite de chaque proposition',
    limits: 'Une mention oubliée compte comme la plus basse, selon la règle retenue',
    redo: 'Afficher l’échelle des mentions dans la salle et la lire à voix haute',
  },
  sections: {
    summary:
      'Au lieu d’un nom, on donne un avis sur chacun : excellent, bien, passable, à rejeter… La proposition qui gagne est celle que la moitié au moins juge le mieux. On voit aussi ce qui déplaît, et à combien.',
    purpose:
      'Choisir entre plusieurs projets ou candidatures quand aucun ne fait l’unanimité, sans vote utile. Démocratie Ouverte élit ainsi son cercle d’animation, collège par collège.',
    notFor: points(
      'Une question à deux réponses : un vote simple suffit',
      'Une très longue liste : au-delà de dix propositions, on fatigue',
    ),
    size: 'Tout effectif. Au-dessous de dix, les égalités sont fréquentes : parlez-en plutôt.',
    time: 'Cinq minutes pour expliquer, deux minutes par proposition pour juger, le dépouillement à suivre.',
    cost: 'Gratuit avec un outil libre ; sur papier, une feuille par personne.',
    vigilance: points(
      'Tout le monde doit juger toutes les propositions, sinon fixez d’avance la règle des oublis',
      'Deux propositions ont la même mention : la règle d’égalité compare les groupes plus favorables et moins favorables ; dites-la avant',
      'Ne traduisez pas les mentions en notes : ce ne sont pas des points',
    ),
    advice: points(
      'Choisissez des mots de tous les jours pour les mentions',
      'Montrez le profil entier, pas seulement le rang',
      'Faites un tour d’essai avec des desserts',
    ),
  },
  steps: [
    'Fixer l’échelle : de cinq à sept mentions, de la meilleure à la pire',
    'Présenter les propositions, chacune le même temps',
    'Donner une mention à chaque proposition, sur papier ou à l’écran',
    'Compter, proposition par proposition',
    'Trouver la mention médiane : celle de la personne du milieu',
    'Classer, départager les égalités selon la règle',
    'Montrer les profils de mérite et proclamer',
  ],
  sources: [pages.judgment, pages.judgmentCode, pages.houseRules],
}
