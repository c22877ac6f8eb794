import { testContracts } from './contracts'
import { startInProcess } from './in-process'

testContracts(() => startInProcess())
