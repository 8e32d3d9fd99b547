// Hand-over of vouchers to the accounts (ACT-1).

export interface HandOverTables {}
