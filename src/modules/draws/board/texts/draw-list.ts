import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const drawListTexts = defineTexts(
  {
    counted: (count: number) => numbered(count, 'tirages', 'fr'),
    search: 'Titre ou territoire',
    all: 'Tous',
    latestFirst: 'Les derniers d’abord',
    page: 'Page',
  },
  {
    counted: (count) => numbered(count, 'draws', 'en'),
    search: 'Title or territory',
    all: 'All',
    latestFirst: 'Latest first',
    page: 'Page',
  },
)
