// CQL2 text (OGC 21-065r2), as much of it as the lake answers.
grammar Cql2;

options { caseInsensitive = true; }

filter : expression EOF ;

expression : conjunction (OR conjunction)* ;

conjunction : negation (AND negation)* ;

negation : NOT negation | predicate ;

predicate
  : operand comparison operand                                        # Compare
  | operand NOT? BETWEEN operand AND operand                          # Between
  | operand NOT? IN LEFT operand (COMMA operand)* RIGHT               # In
  | operand NOT? LIKE operand                                         # Like
  | operand IS NOT? NULL                                              # IsNull
  | S_INTERSECTS LEFT property COMMA box RIGHT                        # InBox
  | (TRUE | FALSE)                                                    # Truth
  | LEFT expression RIGHT                                             # Nested
  ;

comparison : EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL ;

box : BBOX LEFT signed COMMA signed COMMA signed COMMA signed RIGHT ;

signed : MINUS? NUMBER ;

operand : term ((PLUS | MINUS) term)* ;

term : factor ((TIMES | DIVIDE) factor)* ;

factor : MINUS? primary ;

primary
  : NUMBER                                                            # Number
  | TEXT                                                              # Text
  | (TRUE | FALSE)                                                    # Boolean
  | DATE LEFT TEXT RIGHT                                              # Date
  | TIMESTAMP LEFT TEXT RIGHT                                         # Timestamp
  | (CASEI | ACCENTI) LEFT operand RIGHT                              # Folded
  | property                                                          # Column
  | LEFT operand RIGHT                                                # Group
  ;

property : NAME | QUOTED_NAME ;

AND : 'and' ;
OR : 'or' ;
NOT : 'not' ;
BETWEEN : 'between' ;
IN : 'in' ;
LIKE : 'like' ;
IS : 'is' ;
NULL : 'null' ;
TRUE : 'true' ;
FALSE : 'false' ;
DATE : 'date' ;
TIMESTAMP : 'timestamp' ;
CASEI : 'casei' ;
ACCENTI : 'accenti' ;
S_INTERSECTS : 's_intersects' ;
BBOX : 'bbox' ;

EQUAL : '=' ;
NOT_EQUAL : '<>' ;
LESS_OR_EQUAL : '<=' ;
GREATER_OR_EQUAL : '>=' ;
LESS : '<' ;
GREATER : '>' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
LEFT : '(' ;
RIGHT : ')' ;
COMMA : ',' ;

NUMBER : (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ('e' [+-]? DIGIT+)? ;
TEXT : '\'' (~['] | '\'\'')* '\'' ;
NAME : [\p{L}_] [\p{L}\p{N}_]* ;
QUOTED_NAME : '"' (~["] | '""')+ '"' ;
SPACE : [ \t\r\n\u00A0]+ -> skip ;

fragment DIGIT : [0-9] ;
