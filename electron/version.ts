import packageFile from '../package.json' with { type: 'json' };

/** Version of the program as people see it. */
export const version: string = packageFile.version;
