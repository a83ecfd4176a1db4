import type { SourceFile } from './source.ts'

/**
 * Pages that still turn their own pages, each with its reason. A list is its
 * columns and its query (decision 0051): a new one is not added here.
 */
export const ownLists: Readonly<Record<string, string>> = {
  'src/modules/draws/record/pages/PeoplePage.tsx':
    'each row is a form of its own; names of those who registered go out in no file',
  'src/modules/experiments/follow-up/pages/LogbookPage.tsx': 'a logbook is read, not sorted',
  'src/modules/experiments/writing/pages/ProtocolHistory.tsx': 'versions of one text, by their day',
  'src/modules/home/pages/style/Lists.tsx': 'the style page shows the component itself',
  'src/modules/resources/duplicates/pages/DuplicatesPage.tsx': 'pairs to decide, not rows',
  'src/modules/resources/reuse/pages/ReuseRegisterPage.tsx':
    'stories that visitors read, under a map, and not rows',
  'src/modules/resources/review/pages/ReviewDeskPages.tsx': 'not moved yet',
  'src/modules/resources/search/pages/ResourceListPage.tsx': 'results of a search, by likelihood',
  'src/modules/surveys/themes/pages/BookPage.tsx':
    'texts to read beside their themes, not rows; they go out in no file',
  'src/modules/surveys/themes/pages/ComparePage.tsx':
    'texts to settle, not rows; they go out in no file',
  'src/modules/surveys/themes/pages/SortPage.tsx':
    'texts to sort by hand, in one form of decisions; they go out in no file',
  'src/modules/territories/pages/TerritoryListPage.tsx':
    'its words are answered by likelihood, and its files are open data with names of their own',
  'src/modules/votes/result/pages/CheckPages.tsx': 'a public bulletin, in the order of its marks',
  'src/modules/watch/finds/pages/QueuePage.tsx': 'finds to sort by hand, in one form of decisions',
}

/** Pages that turn their own pages. */
export function turnsOwnPages(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path, text }) => !path.startsWith('src/ui/') && text.includes('/Pager/Pager.tsx'))
    .map(({ path }) => path)
}
