import { expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { type BudgetLine, budgetTotals } from '../../budget.ts'
import { addBudgetLine, listBudgetLines } from '../../store/budget.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { countPlaces } from './place-counts.ts'

const database = useDatabase()
const { db, clock } = database
const experiment = recordedIn(database)

test('money is what the page of the budget says: what is given in kind is none', async () => {
  const { id } = await experiment({ title: 'Deux pages' })
  const add = (line: Pick<BudgetLine, 'nature' | 'inKind' | 'plannedCents' | 'actualCents'>) =>
    addBudgetLine(
      db,
      id,
      {
        ...{ id: newId(clock.now(), clock.chance), side: 'cost', label: 'Une ligne', note: '' },
        ...{ plannedTenths: undefined, actualTenths: undefined, ...line },
      },
      clock.now(),
    )
  await add({ nature: 'staff', inKind: false, plannedCents: 290_050, actualCents: 100_000 })
  await add({ nature: 'venue', inKind: true, plannedCents: 80_000, actualCents: 80_000 })
  const { costs } = budgetTotals(await listBudgetLines(db, id))
  const counts = await countPlaces(db, id, '2026-11-30')
  expect([counts.plannedCents, counts.actualCents]).toEqual([costs.planned, costs.actual])
  expect(counts.plannedCents).toBe(290_050)
})
