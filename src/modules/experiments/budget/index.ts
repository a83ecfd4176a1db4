/** What this sub-room does and shows for the others. */
export { saveBudget } from './actions/save-budget.ts'
export { budgetUndo } from './actions/undo-budget.ts'
export { writtenBalance } from './pages/BudgetPage.tsx'
