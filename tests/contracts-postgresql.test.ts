import { testContracts } from './contracts'
import { startOnPostgresql } from './in-process'

testContracts(startOnPostgresql)
