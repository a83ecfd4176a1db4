import { mostSavedViews } from '#kit/lists/saved-view.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const savedViewTexts = defineTexts(
  {
    title: 'Garder cette vue',
    lead: 'Les filtres, l’ordre et les colonnes du moment, sous un nom. Vous la retrouvez au-dessus de la liste.',
    change: (name: string) => `La vue « ${name} »`,
    changeLead: 'Changez son nom, ou retirez-la. La liste et ses lignes ne changent pas.',
    toList: 'Retour à la liste',
    name: 'Nom de la vue',
    nameHint: 'Par exemple : À relancer avant l’assemblée',
    shared: 'Montrer à toute l’équipe',
    sharedHint: 'Toutes les personnes qui ouvrent cette liste la verront.',
    keep: 'Garder',
    save: 'Enregistrer',
    remove: 'Retirer cette vue',
    removeConfirm:
      'La vue ne sera plus proposée au-dessus de la liste. Les lignes de la liste restent.',
    removeSharedConfirm: 'La vue ne sera plus proposée à personne. Les lignes de la liste restent.',
    kept: (name: string) => `La vue « ${name} » est gardée.`,
    changed: (name: string) => `La vue « ${name} » est enregistrée.`,
    removed: 'La vue est retirée.',
    removedNamed: 'le retrait d’une vue',
    removedUndone: 'Le retrait est annulé : la vue est de nouveau au-dessus de la liste.',
    refusals: {
      'same-name': 'Vous avez déjà une vue de ce nom sur cette liste. Choisissez un autre nom.',
      'same-name-in-team':
        'L’équipe a déjà une vue de ce nom sur cette liste. Choisissez un autre nom.',
      'too-many': `Vous gardez déjà ${numbered(mostSavedViews, 'vues', 'fr')} de cette liste. Retirez-en une, puis recommencez.`,
      'too-many-in-team': `L’équipe garde déjà ${numbered(mostSavedViews, 'vues', 'fr')} de cette liste. Retirez-en une, puis recommencez.`,
      'too-much': 'Il y a trop de filtres pour garder cette vue. Retirez-en, puis recommencez.',
      'no-author':
        'Cette vue n’est pas de vous : elle reste à l’équipe. Cochez « Montrer à toute l’équipe », ou retirez-la.',
    },
  },
  {
    title: 'Keep this view',
    lead: 'The filters, the order and the columns of this moment, under a name. You find it again above the list.',
    change: (name) => `The view “${name}”`,
    changeLead: 'Change its name, or remove it. The list and its rows do not change.',
    toList: 'Back to the list',
    name: 'Name of the view',
    nameHint: 'For example: To remind before the assembly',
    shared: 'Show to the whole team',
    sharedHint: 'Everybody who opens this list will see it.',
    keep: 'Keep',
    save: 'Save',
    remove: 'Remove this view',
    removeConfirm: 'The view will not be offered above the list any more. The rows stay.',
    removeSharedConfirm: 'The view will not be offered to anybody any more. The rows stay.',
    kept: (name) => `The view “${name}” is kept.`,
    changed: (name) => `The view “${name}” is saved.`,
    removed: 'The view is removed.',
    removedNamed: 'the removal of a view',
    removedUndone: 'The removal is undone: the view is above the list again.',
    refusals: {
      'same-name': 'You already have a view of this name on this list. Choose another name.',
      'same-name-in-team':
        'The team already has a view of this name on this list. Choose another name.',
      'too-many': `You already keep ${numbered(mostSavedViews, 'views', 'en')} of this list. Remove one, then try again.`,
      'too-many-in-team': `The team already keeps ${numbered(mostSavedViews, 'views', 'en')} of this list. Remove one, then try again.`,
      'too-much': 'There are too many filters to keep this view. Remove some, then try again.',
      'no-author':
        'This view is not yours: it stays with the team. Tick “Show to the whole team”, or remove it.',
    },
  },
)
