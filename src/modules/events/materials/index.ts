/** What this sub-room does and shows for the others. */
export { MaterialList } from './pages/MaterialList.tsx'
export { materialsShown } from './routes/materials-shown.ts'
export { insertMaterial, listMaterials } from './store/materials.ts'
