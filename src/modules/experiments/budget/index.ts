/** What this sub-room does and shows for the others. */
export { saveBudgetLine } from './actions/save-budget-line.ts'
export { budgetLineUndo } from './actions/undo-budget-line.ts'
export { writtenBalance } from './pages/BudgetPage.tsx'
