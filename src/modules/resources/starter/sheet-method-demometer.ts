import { points } from './case.ts'
import { demometre } from './case-demometre.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const measureDemocracy: StarterMethod = {
  kind: 'method',
  title: 'Mesurer la qualité démocratique, puis en débattre',
  lead: 'Comment faire le point sur sa démocratie locale sans se donner une note ?',
  challenges: ['restore_trust', 'whole_policy_cycle'],
  themes: ['institutions'],
  methods: ['évaluation', 'questionnaire', 'atelier'],
  facets: {
    publics: ['residents', 'elected', 'officers'],
    levels: ['involve'],
    phases: ['diagnosis', 'evaluation'],
    pillars: ['representation', 'transparency', 'participation'],
    scales: ['municipality', 'intercommunality', 'organisation'],
  },
  evidence: {
    level: 2,
    reason:
      'La méthode, ses questions fréquentes et son code sont publiés, avec trois lieux pionniers. Nous n’avons pas lu de bilan de ces premiers usages.',
  },
  essential: {
    what: 'Croiser des faits et le ressenti des habitant·es, des élu·es, des agent·es et des associations',
    who: 'La collectivité ou une association, un comité, des personnes qui animent des ateliers',
    when: 'En début de mandat, puis d’année en année',
    cost: 'Une redevance est prévue quand un·e expert·e accompagne ; son montant n’est pas publié',
    result: 'Une rosace, des points forts, des points à travailler, un débat',
    limits: 'Pas de classement : on ne compare pas deux villes',
    redo: 'Ne publier que lorsque les réponses ressemblent assez à la population',
  },
  sections: {
    summary:
      'Quatre piliers : représentation, transparence, participation, coopération. Pour chacun, des faits vérifiables et des ressentis. L’écart entre les deux est souvent ce qu’il y a de plus intéressant.',
    purpose:
      'Ouvrir une discussion sur l’état de la démocratie locale et choisir ensemble deux ou trois chantiers.',
    notFor: points(
      'Obtenir un label ou une place dans un classement : il n’y en a pas',
      'Évaluer une seule réunion ou un seul projet',
    ),
    size: 'Toute la collectivité, ou un seul de ses organes : Strasbourg l’a fait pour une instance, Bagneux et Villeurbanne pour la ville.',
    time: 'Non publié. L’outil distingue un diagnostic rapide, une évaluation participative et une évaluation avec expert·e. Les trois premiers essais ont commencé en septembre 2022.',
    cost: 'L’outil prévoit une redevance pour une évaluation avec expert·e ; son montant n’est pas publié dans les pages citées.',
    vigilance: points(
      'Si un groupe répond beaucoup plus que les autres, regardez les réponses groupe par groupe',
      'Ne montrez pas les cases où moins de cinq personnes ont répondu',
      'Le papier compte autant que l’écran',
    ),
    advice: points(
      'Faites remplir une partie en atelier : les définitions y prennent du temps',
      'Terminez toujours par un débat sur les résultats',
      'Notez ce que personne n’a su dire : c’est déjà un résultat',
    ),
  },
  steps: [
    'Choisir la forme : rapide, participative, avec expert·e',
    'Fixer les seuils de représentativité au-dessous desquels on ne publie pas',
    'Répondre aux questions de fait, avec les preuves',
    'Faire répondre, en ligne, sur papier et en atelier',
    'Suivre qui répond et aller chercher qui manque',
    'Réunir un atelier de résultats : points forts, points à travailler, priorités',
    'Publier, puis recommencer plus tard avec les mêmes questions',
  ],
  seenIn: [demometre],
  sources: [pages.demometre, pages.demometreWiki, pages.demometreCode, pages.demometrePioneers],
}
