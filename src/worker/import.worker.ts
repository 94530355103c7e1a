/** Entry of the thread that reads tables of people: unpacking and reading would hold the page up. */
import { expose } from 'comlink';
import { makeImporter } from './importer.ts';

expose(makeImporter());
