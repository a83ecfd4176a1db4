import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const voteListTexts = defineTexts(
  {
    counted: (count: number) => numbered(count, 'scrutins', 'fr'),
    search: 'Titre ou question',
    all: 'Tous',
    latestFirst: 'Les derniers d’abord',
    page: 'Page',
  },
  {
    counted: (count) => numbered(count, 'votes', 'en'),
    search: 'Title or question',
    all: 'All',
    latestFirst: 'Latest first',
    page: 'Page',
  },
)
