import { defineTexts } from '#kit/texts.ts'

/** Of what holds the questions in the draft: pillars, markers, criteria. */
export const partTexts = defineTexts(
  {
    removal: {
      part: {
        named: 'ce que vous avez retiré du brouillon',
        undone: 'Ce que vous aviez retiré est de nouveau dans le brouillon.',
      },
      question: {
        named: 'le retrait d’une question',
        undone: 'La question est de nouveau dans le brouillon.',
      },
    },
    edit: {
      pillar: 'Modifier ce pilier',
      marker: 'Modifier ce marqueur',
      criterion: 'Modifier ce critère',
    },
    editSpoken: {
      pillar: (title: string) => `Modifier ce pilier : ${title}`,
      marker: (title: string) => `Modifier ce marqueur : ${title}`,
      criterion: (title: string) => `Modifier ce critère : ${title}`,
    },
    add: {
      pillar: 'Ajouter un pilier',
      marker: 'Ajouter un marqueur à ce pilier',
      criterion: 'Ajouter un critère à ce marqueur',
    },
    order: {
      pillar: 'Les piliers, dans l’ordre',
      marker: 'Ses marqueurs, dans l’ordre',
      criterion: 'Ses critères, dans l’ordre',
    },
    none: {
      pillar: 'Aucun pilier pour le moment.',
      marker: 'Aucun marqueur pour le moment : un pilier en a au moins un pour être publié.',
      criterion: 'Aucun critère pour le moment : un marqueur en a au moins un pour être publié.',
    },
    up: 'Monter',
    down: 'Descendre',
    upSpoken: (title: string) => `Monter : ${title}`,
    downSpoken: (title: string) => `Descendre : ${title}`,
    titleFr: 'Nom, en français',
    titleEn: 'Nom, en anglais',
    helpFr: 'En clair, en français',
    helpEn: 'En clair, en anglais',
    helpHint: 'Ce qu’il regarde, en une ou deux phrases ; dans les deux langues, ou dans aucune.',
    remove: {
      pillar: 'Retirer ce pilier',
      marker: 'Retirer ce marqueur',
      criterion: 'Retirer ce critère',
    },
    removeConfirm: {
      pillar:
        'Ses marqueurs, leurs critères et leurs questions partent avec lui. Les versions publiées les gardent.',
      marker:
        'Ses critères et leurs questions partent avec lui. Les versions publiées les gardent.',
      criterion: 'Ses questions partent avec lui. Les versions publiées les gardent.',
    },
    place: {
      marker: 'Le mettre dans un autre pilier',
      criterion: 'Le mettre dans un autre marqueur',
    },
    placeIn: { marker: 'Dans quel pilier', criterion: 'Dans quel marqueur' },
    placeWhy: {
      marker:
        'Il y vient en dernier, avec ses critères et leurs questions. Ce qui lui est lié le suit.',
      criterion: 'Il y vient en dernier, avec ses questions.',
    },
    placed: 'Il a changé de place.',
    saved: 'C’est enregistré.',
    added: {
      pillar: 'Le pilier est ajouté. Ajoutez-lui un marqueur.',
      marker: 'Le marqueur est ajouté. Ajoutez-lui un critère.',
      criterion: 'Le critère est ajouté. Ajoutez-lui une question.',
    },
    removed: 'C’est retiré du brouillon.',
    moved: 'L’ordre est changé.',
  },
  {
    removal: {
      part: {
        named: 'what you took out of the draft',
        undone: 'What you took out is in the draft again.',
      },
      question: {
        named: 'the removal of a question',
        undone: 'The question is in the draft again.',
      },
    },
    edit: {
      pillar: 'Edit this pillar',
      marker: 'Edit this marker',
      criterion: 'Edit this criterion',
    },
    editSpoken: {
      pillar: (title) => `Edit this pillar: ${title}`,
      marker: (title) => `Edit this marker: ${title}`,
      criterion: (title) => `Edit this criterion: ${title}`,
    },
    add: {
      pillar: 'Add a pillar',
      marker: 'Add a marker to this pillar',
      criterion: 'Add a criterion to this marker',
    },
    order: {
      pillar: 'The pillars, in their order',
      marker: 'Its markers, in their order',
      criterion: 'Its criteria, in their order',
    },
    none: {
      pillar: 'No pillar for the moment.',
      marker: 'No marker for the moment: a pillar needs at least one to be published.',
      criterion: 'No criterion for the moment: a marker needs at least one to be published.',
    },
    up: 'Move up',
    down: 'Move down',
    upSpoken: (title) => `Move up: ${title}`,
    downSpoken: (title) => `Move down: ${title}`,
    titleFr: 'Name, in French',
    titleEn: 'Name, in English',
    helpFr: 'In plain words, in French',
    helpEn: 'In plain words, in English',
    helpHint: 'What it looks at, in a sentence or two; in both languages, or in neither.',
    remove: {
      pillar: 'Take this pillar away',
      marker: 'Take this marker away',
      criterion: 'Take this criterion away',
    },
    removeConfirm: {
      pillar:
        'Its markers, their criteria and their questions go with it. Published versions keep them.',
      marker: 'Its criteria and their questions go with it. Published versions keep them.',
      criterion: 'Its questions go with it. Published versions keep them.',
    },
    place: {
      marker: 'Put it in another pillar',
      criterion: 'Put it in another marker',
    },
    placeIn: { marker: 'In which pillar', criterion: 'In which marker' },
    placeWhy: {
      marker:
        'It comes last there, with its criteria and their questions. What is linked to it follows it.',
      criterion: 'It comes last there, with its questions.',
    },
    placed: 'It has another place.',
    saved: 'It is saved.',
    added: {
      pillar: 'The pillar is added. Add a marker to it.',
      marker: 'The marker is added. Add a criterion to it.',
      criterion: 'The criterion is added. Add a question to it.',
    },
    removed: 'It is taken out of the draft.',
    moved: 'The order is changed.',
  },
)
